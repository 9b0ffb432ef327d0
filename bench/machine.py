"""What figures depend on besides the program: the machine that they were measured on."""

import os
import platform
from pathlib import Path

_UNKNOWN = "unknown"


def machine(work: Path) -> dict[str, str]:
    """The machine in words, by name of the fact; `work` is the folder that is built in."""
    return {
        "cores": str(cores()),
        "processor": _first("/proc/cpuinfo", "model name") or platform.processor() or _UNKNOWN,
        "memory": _memory(),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "file system": _file_system(work),
    }


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _memory() -> str:
    kilobytes = (_first("/proc/meminfo", "MemTotal") or "").split()
    return f"{int(kilobytes[0]) / 1024 / 1024:.0f} GiB" if kilobytes else _UNKNOWN


def _first(file: str, key: str) -> str | None:
    """The value of the first `key: value` line of a file of the kernel; None where there is no such file."""
    try:
        lines = Path(file).read_text("utf-8").splitlines()
    except OSError:
        return None
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(key)), None)


def _file_system(folder: Path) -> str:
    """The type of the file system that holds the folder: a memory disk and a disk differ more than programs do."""
    try:
        lines = Path("/proc/self/mountinfo").read_text("utf-8").splitlines()
    except OSError:
        return _UNKNOWN
    whole, found = folder.resolve(), {}
    for line in lines:
        fields, _, rest = line.partition(" - ")
        found[Path(fields.split()[4])] = rest.split()[0]
    return next((found[each] for each in (whole, *whole.parents) if each in found), _UNKNOWN)
