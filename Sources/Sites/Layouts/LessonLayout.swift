/// What a lesson's page holds inside the frame.
enum LessonLayout {
  static let name = "lesson"

  static let tags: Set<String> = [
    "kicker", "title", "summary", "facts", "objectives", "hasObjectives", "body", "footnotes", "hasFootnotes", "number",
    "text", "back", "sources", "hasSources", "previous", "next", "page", "name", "proof", "edit", "address",
  ]

  static let text = """
    <article>
    {{#kicker}}<p class="kicker">{{kicker}}</p>{{/kicker}}
    <h1>{{{title}}}</h1>
    {{#summary}}<p class="lead">{{{summary}}}</p>{{/summary}}
    <ul class="facts">{{#facts}}<li>{{{text}}}</li>{{/facts}}</ul>
    {{#hasObjectives}}<section class="objectives" aria-labelledby="objectives"><h2 id="objectives">You will be able to</h2><ul>
    {{#objectives}}<li>{{{text}}}</li>
    {{/objectives}}</ul></section>{{/hasObjectives}}
    {{{body}}}
    {{#hasSources}}<section class="sources" aria-labelledby="sources"><h2 id="sources">Sources</h2><ul>
    {{#sources}}<li>{{{text}}}</li>
    {{/sources}}</ul></section>{{/hasSources}}
    {{#hasFootnotes}}<section class="footnotes" aria-labelledby="footnotes"><h2 id="footnotes">Footnotes</h2><ol>
    {{#footnotes}}<li id="fn-{{number}}">{{{text}}} {{{back}}}</li>
    {{/footnotes}}</ol></section>{{/hasFootnotes}}
    <p class="proof">{{{proof}}}{{#edit}} · <a href="{{address}}">Edit this lesson's Markdown</a>{{/edit}}</p>
    <nav class="turn" aria-label="Previous and next">{{#previous}}<a rel="prev" href="{{page}}"><small>Previous</small>{{{name}}}</a>{{/previous}}\
    {{#next}}<a class="next" rel="next" href="{{page}}"><small>Next</small>{{{name}}}</a>{{/next}}</nav>
    </article>
    """
}
