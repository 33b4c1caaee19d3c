"""What Statbrief is held against: found, installed where that is possible, and named with its version.

A peer that is missing is said to be missing and its cases are left out; that is never a failure.
"""
import os
import shutil
import subprocess
import sys

WHEELS = ["polars", "duckdb", "typst", "matplotlib"]


class Peers:
    def __init__(self, cache, installs):
        self.python = f"{cache}/venv/bin/python"
        if installs:
            self.install(cache)
        self.versions = {}
        gnuplot = self.said(["gnuplot", "--version"])
        if gnuplot:
            words = gnuplot.split()
            self.versions["gnuplot"] = f"{words[1]}.{words[3]}"
        for name in WHEELS:
            code = f"import importlib.metadata as m, {name}; print(m.version('{name}'))"
            version = self.said([self.python, "-c", code])
            if version:
                self.versions[name] = version

    def has(self, name):
        return name in self.versions

    @property
    def missing(self):
        return [name for name in ["gnuplot"] + WHEELS if not self.has(name)]

    def install(self, cache):
        if not shutil.which("gnuplot") and shutil.which("apt-get"):
            root = [] if os.geteuid() == 0 else ["sudo", "-n"]
            self.tried(root + ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq",
                               "--no-install-recommends", "gnuplot-nox"])
        if not os.path.exists(self.python):
            if not self.tried([sys.executable, "-m", "venv", f"{cache}/venv"]):
                return
        present = self.said([self.python, "-m", "pip", "list", "--format=freeze"])
        absent = [name for name in WHEELS if f"\n{name}==" not in "\n" + present]
        if absent:
            # One by one: a wheel that this machine cannot have must not keep the others away.
            for name in absent:
                self.tried([self.python, "-m", "pip", "install", "-q", "--disable-pip-version-check", name])

    @staticmethod
    def tried(command):
        try:
            done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        except OSError:
            return False
        return done.returncode == 0

    @staticmethod
    def said(command):
        """What a command prints; empty where it cannot be run."""
        try:
            done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        except OSError:
            return ""
        return done.stdout.strip() if done.returncode == 0 else ""
