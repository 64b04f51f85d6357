"What settings.ini says, handed to setuptools; the static half of the metadata is in pyproject.toml"
from configparser import ConfigParser
from pathlib import Path
from setuptools import setup

cfg = ConfigParser(interpolation=None)
cfg.read_string((Path(__file__).parent/'settings.ini').read_text(encoding='utf-8'))
cfg = cfg['DEFAULT']
lines = lambda k: [o for o in map(str.strip, cfg[k].splitlines()) if o]
extras = {k: lines(f'{k}_requirements') for k in ('local', 'images', 'mcp', 'ray', 'log', 'trace')}

setup(description=cfg['description'], author=cfg['author'], author_email=cfg['author_email'], keywords=cfg['keywords'].split(),
      install_requires=lines('requirements'), extras_require=extras | dict(dev=sum(extras.values(), lines('dev_requirements')), docs=lines('docs_requirements')))
