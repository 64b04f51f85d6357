# Written by tools/stubs
from .core import *
from .log import Log

__all__ = ['re_tools', 'contents', 'stop_reason', 'UsageStats', 'mk_msg', 'remove_cache_ckpts', 'fmt2hist', 'mk_msgs', 'delta_text', 'stream_with_complete', 'cite_footnote', 'cite_footnotes', 'lite_mk_func', 'random_tool_id', 'mk_tc', 'mk_tc_req', 'mk_tc_result', 'mk_tc_results', 'ToolResponse', 'StopResponse', 'FullResponse', 'TurnLog', 'Chat', 'AsyncChat', 'astream_with_complete', 'mk_tr_details', 'StreamFormatter', 'AsyncStreamFormatter', 'display_stream', 'adisplay_stream', 'hist2json', 'json2hist', 'StructuredError', 'structured', 'astructured', 'ChatBusyError', 'Turn', 'AsyncTurn', 'patch_litellm', 'Profile', 'register_profile', 'profile_table', 'ChatCallback', 'StopTurn', 'ToolCall', 'Pending', 'Limits', 'LimitError', 'PastTurn', 'Turns', 'Log']
__version__: str
