"""What only a browser can tell: accessibility, layout, messages, and features used as a person would."""
import functools
import http.server
import importlib.util
import pathlib
import threading
import time

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

PHONE, DESKTOP = 320, 1280


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def serve(site):
    handler = functools.partial(Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def axe_source():
    package = pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).parent
    return next(package.rglob("axe.min.js")).read_text(encoding="utf-8")


class Browser:
    """Chromium with what the checks need."""

    def __init__(self, address):
        options = webdriver.ChromeOptions()
        for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        options.binary_location = next(p for p in ("/usr/bin/chromium", "/usr/bin/google-chrome") if pathlib.Path(p).exists())
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
        self.driver.set_page_load_timeout(60)
        self.driver.set_script_timeout(120)
        self.address = address
        self.axe = axe_source()

    def look(self, width, scheme):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                                    {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500})
        features = [{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def open(self, page):
        self.driver.get(self.address + page)

    def script(self, text, *arguments):
        return self.driver.execute_script(text, *arguments)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def messages(self):
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def prepare(self):
        """Loads axe, and leaves out what would only cost time: the rows of long tables of data are all alike, and a
        gradient behind code (the shade at its edge) would keep axe from telling the contrast of its colours."""
        self.script(self.axe)
        self.script(
            "document.querySelectorAll('details.data tbody').forEach(function (rows) {"
            "while (rows.children.length > 3) { rows.lastElementChild.remove(); } });"
            "var style = document.createElement('style');"
            "style.textContent = 'pre, .scroll, .formula { background-image: none !important }'; document.head.append(style);")

    def violations(self, options, without=()):
        """What axe finds with its options, outside of some elements."""
        return self.driver.execute_async_script(
            "var done = arguments[arguments.length - 1];"
            "axe.run({exclude: arguments[1]}, arguments[0]).then(function (r) { done(r.violations.map(function (v) {"
            "return v.id + ' at ' + v.nodes.slice(0, 3).map(function (n) { return n.target.join(' '); }).join(', '); })); },"
            "function (e) { done(['axe failed: ' + e]); });", {"resultTypes": ["violations"], **options}, list(without))


def run(site, results, wanted=()):
    server = serve(site)
    address = f"http://127.0.0.1:{server.server_address[1]}/"
    browser = Browser(address)
    pages = sorted(path.name for path in site.glob("*.html"))
    lessons = [page for page in pages if is_lesson(site / page)]
    try:
        check_search(browser, site, results)
        check_menu(browser, results)
        check_theme(browser, results)
        check_keyboard(browser, lessons[0], results)
        check_terms(browser, lessons, results)
        check_from_disk(browser, site, lessons[0], results)
        check_formulas(browser, lessons[0], results)
        check_moments(browser, lessons, results)
        check_quizzes(browser, [page for page in lessons if not wanted or page in wanted], results)
        for page in pages:
            if not wanted or page in wanted:
                check_page(browser, page, results)
    finally:
        browser.driver.quit()
        server.shutdown()


def is_lesson(path):
    return 'data-kind="lesson"' in path.read_text(encoding="utf-8")


# Everything is looked at once: at 1280 px, open, in light. The other runs leave out what cannot differ there: colours
# do not depend on the width, and the insides of code, formulas and drawings not on what is folded.
ALL = {}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
STRUCTURE = {"rules": {"color-contrast": {"enabled": False}}}
INSIDES = (["pre span"], [".katex *"], ["svg *"])


def check_page(browser, page, results):
    """One load a width, and every state of the page on it."""
    for width in (DESKTOP, PHONE):
        where = f"{page} at {width} px"
        browser.look(width, "light")
        browser.open(page)
        check_width(browser, f"{where}, folded", results)
        browser.prepare()
        accessible(results, f"{where}, folded", browser.violations(STRUCTURE, INSIDES))
        browser.script("document.querySelectorAll('details').forEach(function (d) { d.open = true; });")
        check_width(browser, f"{where}, open", results)
        if width == DESKTOP:
            accessible(results, f"{where}, open", browser.violations(ALL))
            browser.look(width, "dark")
            accessible(results, f"{where}, dark", browser.violations(COLOURS))
        else:
            accessible(results, f"{where}, open", browser.violations(STRUCTURE, INSIDES))
        foreign = browser.script(
            "return performance.getEntriesByType('resource').map(function (r) { return r.name; })"
            ".filter(function (n) { return n.indexOf(location.origin) !== 0 && n.indexOf('data:') !== 0; })")
        results.check(not foreign, f"{where}: no request to elsewhere", str(foreign))
        messages = browser.messages()
        results.check(not messages, f"{where}: no console message", str(messages[:3]))


def accessible(results, where, found):
    results.check(not found, f"{where}: accessible", "; ".join(found))


def check_width(browser, where, results):
    overflow = browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
    results.check(overflow <= 0, f"{where}: nothing sticks out", f"{overflow} px")


def check_search(browser, site, results):
    browser.look(DESKTOP, "light")
    browser.open("search.html")
    field = browser.find("#query")
    field.send_keys("gradient")
    results.check(len(browser.all(".results li")) > 0, "search finds a word of the course")
    field.clear()
    field.send_keys("zzzqqq")
    results.check(browser.find(".found").text == "Nothing found.", "search says when nothing is found")
    field.clear()
    field.send_keys("gradient")
    browser.find(".results a").click()
    name = browser.script("return location.pathname").split("/")[-1]
    results.check((site / name).is_file() and name != "search.html", "a result leads to its page", name)
    browser.open("index.html")
    field = browser.find(".bar .find input")
    field.send_keys("loss" + Keys.ENTER)
    wait(lambda: "search.html" in browser.driver.current_url)
    results.check(len(browser.all(".results li")) > 0, "the field of the bar searches too", browser.driver.current_url)


def wait(condition):
    """Until the condition holds, at most 10 seconds."""
    for _ in range(100):
        if condition():
            return
        time.sleep(0.1)


def check_theme(browser, results):
    browser.look(DESKTOP, "light")
    browser.open("index.html")
    colour = "return getComputedStyle(document.body).backgroundColor"
    light = browser.script(colour)
    button = browser.find(".bar .theme")
    for _ in range(2):
        button.click()
    dark = browser.script(colour)
    results.check(dark != light, "the theme switch changes the page", f"{light} {dark}")
    browser.open("glossary.html")
    results.check(browser.script(colour) == dark, "the theme is remembered on other pages")
    browser.find(".bar .theme").click()
    results.check(browser.script(colour) == light, "the switch leads back to the system's theme")


def check_menu(browser, results):
    browser.look(PHONE, "light")
    browser.open("examples.html")
    contents = browser.find("nav.course")
    results.check(not contents.is_displayed(), "the contents are folded on a phone")
    browser.find(".bar .menu").click()
    results.check(contents.is_displayed(), "the menu opens the contents")
    browser.driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    results.check(not contents.is_displayed(), "Escape closes them")
    focused = browser.script("return document.activeElement.className")
    results.check(focused == "menu", "and the focus is on the menu again", focused)


def check_keyboard(browser, page, results):
    """A reader with a keyboard can reach the text at once, and always sees where the focus is."""
    browser.look(DESKTOP, "light")
    browser.open(page)
    browser.find("body").send_keys(Keys.TAB)
    skip = browser.driver.switch_to.active_element
    results.check(skip.get_attribute("class") == "skip" and skip.is_displayed(), "the first stop skips to the text")
    skip.send_keys(Keys.ENTER)
    unseen = []
    for _ in range(25):
        browser.driver.switch_to.active_element.send_keys(Keys.TAB)
        seen = browser.script(
            "var e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();"
            "return [e.tagName + '.' + e.className, e.matches('main *'), s.outlineStyle !== 'none' && b.width > 0 && b.height > 0"
            " && b.bottom > 0 && b.top < innerHeight && s.opacity !== '0'];")
        if not seen[1] or not seen[2]:
            unseen.append(seen[0])
    results.check(not unseen, f"{page}: the focus goes on inside the text and is seen", str(unseen))


def check_quizzes(browser, lessons, results):
    browser.look(DESKTOP, "light")
    for page in lessons:
        browser.open(page)
        browser.script("localStorage.clear()")
        browser.open(page)
        count = len(browser.all("form.quiz"))
        results.check(count > 0, f"{page} has a quiz")
        for place in range(count):
            right = answer(browser, place, rightly=True)
            results.check(right == "Right.", f"{page}: quiz {place + 1} takes the right answer", right)
        browser.open(page)
        for place in range(count):
            kept = verdict(browser, place)
            results.check(kept == "Right.", f"{page}: quiz {place + 1} remembers its answer", kept)
            wrong = answer(browser, place, rightly=False)
            results.check(wrong.startswith("Not yet"), f"{page}: quiz {place + 1} refuses a wrong answer", wrong)


def verdict(browser, place):
    return browser.all("form.quiz")[place].find_element(By.CSS_SELECTOR, ".verdict").text


def answer(browser, place, rightly):
    form = browser.all("form.quiz")[place]
    if form.get_attribute("data-kind") == "number":
        field = form.find_element(By.CSS_SELECTOR, "input")
        value = float(field.get_attribute("data-answer"))
        text = field.get_attribute("data-answer") if rightly else str(value + 1 + 2 * float(field.get_attribute("data-tolerance")))
        field.clear()
        field.send_keys(text)
    else:
        for option in form.find_elements(By.CSS_SELECTOR, "input"):
            wanted = (option.get_attribute("data-right") == "true") == rightly
            if option.is_selected() != wanted and (wanted or option.get_attribute("type") == "checkbox"):
                browser.script("arguments[0].click()", option)
    browser.script("arguments[0].click()", form.find_element(By.CSS_SELECTOR, "button"))
    return verdict(browser, place)


def check_terms(browser, lessons, results):
    browser.look(DESKTOP, "light")
    for page in lessons:
        browser.open(page)
        terms = browser.all("a.term[data-definition]")
        if terms:
            browser.script("arguments[0].scrollIntoView({block: 'center'}); arguments[0].focus()", terms[0])
            tip = browser.find("#definition")
            results.check(tip.is_displayed() and tip.text != "", f"{page}: a term shows its definition")
            return
    results.check(False, "a lesson uses a term of the glossary")


def check_moments(browser, lessons, results):
    """The figure of a training shows another moment when its slider is moved with the keyboard."""
    browser.look(DESKTOP, "light")
    for page in lessons:
        browser.open(page)
        if not browser.all("figure.moving"):
            continue
        figure = browser.find("figure.moving")
        slider = figure.find_element(By.CSS_SELECTOR, "input")
        drawing = "return arguments[0].querySelector(':scope > svg.wide').outerHTML"
        last, label = browser.script(drawing, figure), figure.find_element(By.CSS_SELECTOR, "output").text
        slider.send_keys(Keys.HOME)
        now = figure.find_element(By.CSS_SELECTOR, "output").text
        results.check(browser.script(drawing, figure) != last and now != label, f"{page}: another moment is shown", now)
        slider.send_keys(Keys.END)
        back = figure.find_element(By.CSS_SELECTOR, "output").text
        results.check(back == label, f"{page}: the last moment comes back", back)
        return


def check_from_disk(browser, site, page, results):
    browser.driver.get(f"file://{(site / page).resolve()}")
    time.sleep(0.2)
    results.check(browser.find("h1").is_displayed(), "a page opens from disk")
    results.check(not browser.messages(), "a page opens from disk without a message")
    browser.driver.get(f"file://{(site / 'search.html').resolve()}")
    browser.find("#query").send_keys("loss")
    results.check(len(browser.all(".results li")) > 0, "search works from disk")


def check_formulas(browser, page, results):
    """A formula is seen once: as KaTeX sets it, or as MathML where its style sheet is not there."""
    browser.look(DESKTOP, "light")
    browser.open(page)
    typeset = "return getComputedStyle(document.querySelector('.katex-html')).display !== 'none'"
    results.check(browser.script(typeset), f"{page}: formulas are typeset")
    browser.script("document.querySelector('link[href*=\"katex.css\"]').disabled = true")
    results.check(not browser.script(typeset), f"{page}: without the sheet, formulas are MathML alone")
    height = browser.script("return document.querySelector('.katex-mathml').getBoundingClientRect().height")
    results.check(height > 8, f"{page}: and are seen", f"{height} px")
