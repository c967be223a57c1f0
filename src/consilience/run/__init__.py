"""Where the work happens. A runner knows three verbs; no stage knows a runner."""

from consilience.run.engines import engine
from consilience.run.local import Local
from consilience.run.runner import Runner

__all__ = ["Local", "Runner", "engine"]
