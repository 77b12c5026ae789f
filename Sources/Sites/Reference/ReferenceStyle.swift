/// The look of the reference, and of links from code into it.
enum ReferenceStyle {
  static let text = """
    [data-kind="reference"] h2 code { font-size: 1.2rem; background: none; padding: 0 } [data-kind="reference"] h2 .anchor { font-size: 1.1rem }
    nav.course .topics { padding-left: .8rem } nav.page code { background: none; padding: 0; font-size: .78rem }
    [data-kind="reference"] .kicker a { color: inherit }
    [data-kind="reference"] .topic { margin-top: 2.4rem } .topic h2 { margin-bottom: .4rem } .topic h2 a { color: inherit; text-decoration-color: var(--rule) }
    .names { list-style: none; padding: 0; margin: 0 }
    .names li { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: .2rem 1rem; padding: .3rem 0; border-top: 1px solid var(--rule); font-size: 1rem; line-height: 1.5 }
    .names span { color: var(--muted); font-size: .95rem }
    .signature { border: 1px solid var(--rule); border-radius: .6rem; padding: .6rem .8rem; margin: .6rem 0 .7rem; white-space: pre-wrap; overflow-wrap: anywhere; padding-left: 2.2rem; text-indent: -1.4rem; background: var(--raised) }
    .entry + .entry { margin-top: 1.6rem } .entry:target, .inner:target { outline: .15em solid var(--accent); outline-offset: .5rem; border-radius: .3rem }
    .entry p, .inner p { margin-bottom: .5rem }
    .inner { border-left: 2px solid var(--rule); padding-left: 1rem; margin: 1.1rem 0; font-size: 1rem } .inner .signature { padding-block: .45rem }
    .labels { list-style: none; padding: 0; margin: 0 0 .6rem; font-size: .95rem; line-height: 1.5 } .labels b { font: 600 .8rem var(--sans); color: var(--muted); margin-right: .4rem }
    pre a.name { color: inherit; text-decoration: underline dotted; text-decoration-color: color-mix(in srgb, currentcolor 55%, transparent); text-underline-offset: .25em } pre a.name:hover { text-decoration-style: solid }
    @media (max-width: 52rem) { .names li { grid-template-columns: minmax(0, 1fr) } }

    """
}
