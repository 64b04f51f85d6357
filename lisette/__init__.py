__version__ = "0.1.0"

from .core import *
from .core import __all__ # so that `import *` brings no module, such as `local`, over a name of the reader's
from .log import Log

__all__ = [*__all__, 'Log']
