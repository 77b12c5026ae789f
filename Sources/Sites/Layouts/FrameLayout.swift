/// What surrounds every page: the bar, the course's contents, this page's contents, scripts.
enum FrameLayout {
  static let name = "frame"

  static let tags: Set<String> = [
    "language", "title", "course", "description", "head", "style", "contents", "name", "lessons", "page", "isCurrent",
    "lessonTitle", "number", "content", "sections", "hasSections", "id", "level", "text", "scripts", "generator",
    "kind", "hasReference", "isReference", "topics", "links", "address", "licence", "authors",
  ]

  static let text = """
    <!doctype html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{title}}</title>
    <meta name="description" content="{{description}}">
    <meta name="generator" content="{{generator}}">
    <link rel="icon" href="data:,">
    {{{head}}}
    </head>
    <body data-kind="{{kind}}">
    <a class="skip" href="#content">Skip to the text</a>
    <header class="bar"><button type="button" class="menu" aria-controls="contents" aria-expanded="false" hidden>Contents</button>\
    <a class="title" href="index.html">{{course}}</a><span class="grow"></span>\
    <form class="find" role="search" action="search.html"><input type="search" name="q" placeholder="Search" \
    aria-label="Search the course" autocomplete="off"></form><a class="to-search" href="search.html">Search</a>\
    <button type="button" class="theme" hidden>Theme</button></header>
    <div class="frame">
    <nav class="course" id="contents" aria-label="Course">
    {{#contents}}{{#name}}<h2>{{name}}</h2>{{/name}}
    <ol>{{#lessons}}<li><a href="{{page}}" data-lesson="{{page}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>\
    <span class="number">{{number}}</span> {{lessonTitle}}</a></li>{{/lessons}}</ol>
    {{/contents}}
    <ol class="more"><li><a href="glossary.html">Glossary</a></li><li><a href="examples.html">Index of examples</a></li>\
    {{#hasReference}}<li><a href="reference.html"{{#isReference}} aria-current="page"{{/isReference}}>Reference</a>\
    <ol class="topics">{{#topics}}<li><a href="{{page}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{name}}</a></li>{{/topics}}</ol></li>{{/hasReference}}\
    <li><a href="verification.html">Verification report</a></li></ol>
    </nav>
    <main id="content">
    {{{content}}}
    </main>
    {{#hasSections}}<nav class="page" aria-label="On this page"><h2>On this page</h2><ol>
    {{#sections}}<li class="level-{{level}}"><a href="#{{id}}">{{{text}}}</a></li>
    {{/sections}}</ol></nav>{{/hasSections}}
    </div>
    <footer class="foot"><p>{{course}}{{#authors}} · {{authors}}{{/authors}}{{#licence}} · {{licence}}{{/licence}}\
    {{#links}} · <a href="{{address}}">{{text}}</a>{{/links}}</p></footer>
    {{{scripts}}}
    </body>
    </html>

    """
}
