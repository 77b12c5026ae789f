import Figures

/// The look of the pages: system fonts only; every colour is a variable, so figures follow light and dark.
enum ThemeStyle {
  static let text = colours + frame + prose + cards + pages + ReferenceStyle.text + phonesAndPrint + figureStyleSheet

  private static let colours = """
    :root {
      color-scheme: light dark;
      --paper: light-dark(#fdfcf9, #15171a); --raised: light-dark(#ffffff, #1c1f23); --sunken: light-dark(#f5f2ea, #101215);
      --ink: light-dark(#1f1d1a, #e6e2da); --muted: light-dark(#5d574d, #a8a195); --rule: light-dark(#e3ddd0, #33373d); --shade: light-dark(rgb(60 50 30 / .22), rgb(0 0 0 / .75));
      --accent: light-dark(#0a5c66, #63c7cf); --accent-soft: light-dark(#e2f0f0, #17343a);
      --good: light-dark(#1f602a, #79c986); --bad: light-dark(#97290f, #f0907f); --warn: light-dark(#7a5000, #e0b45c);
      --c1: light-dark(#0a6570, #63c7cf); --c2: light-dark(#a8460f, #f0a06a); --c3: light-dark(#5b4b9a, #b3a4f0);
      --c4: light-dark(#46611a, #a9c96f); --c5: light-dark(#9b2f62, #eb8fb7);
      --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", "Source Serif 4", Georgia, serif;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
      --mono: ui-monospace, "SF Mono", "Cascadia Code", "JetBrains Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
      --measure: 42rem;
    }
    :root[data-theme="light"] { color-scheme: light }
    :root[data-theme="dark"] { color-scheme: dark }
    * { box-sizing: border-box }
    html { scroll-padding-top: 4.25rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.65 var(--serif); text-rendering: optimizeLegibility }
    a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: .06em }
    a:hover { text-decoration-thickness: .12em }
    :focus-visible { outline: .15em solid var(--accent); outline-offset: .15em; border-radius: .15em }
    [hidden] { display: none !important }

    """

  private static let frame = """
    .skip { position: absolute; left: -99rem }
    .skip:focus { left: 1rem; top: .5rem; background: var(--raised); padding: .5rem 1rem; z-index: 9 }
    .bar { position: sticky; top: 0; z-index: 5; display: flex; align-items: center; gap: .8rem; height: 3.25rem; padding: 0 1.25rem; background: var(--paper); border-bottom: 1px solid var(--rule); font: .9rem var(--sans) }
    .bar .title { font-weight: 650; color: var(--ink); text-decoration: none; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
    .grow { flex: 1 }
    .bar button, .bar .to-search, .button { font: 500 .875rem var(--sans); color: inherit; background: var(--raised); border: 1px solid var(--rule); border-radius: .5rem; padding: .38rem .7rem; cursor: pointer; text-decoration: none; white-space: nowrap }
    .bar button:hover, .bar .to-search:hover { border-color: var(--accent) }
    .bar .menu, .bar .to-search { display: none }
    .bar .find input { font: .875rem var(--sans); color: inherit; background: var(--raised); border: 1px solid var(--rule); border-radius: .5rem; padding: .38rem .7rem; width: 13rem }
    .bar .find input::placeholder { color: var(--muted); opacity: 1 }
    [data-kind="search"] .bar .find { display: none }
    .frame { display: grid; grid-template-columns: 14.5rem minmax(0, 1fr) 12.5rem; max-width: 100rem; margin: 0 auto }
    nav.course, nav.page { position: sticky; top: 3.25rem; align-self: start; max-height: calc(100vh - 3.25rem); overflow: auto; padding: 1.6rem .75rem 3rem 1.25rem; font: .875rem/1.45 var(--sans) }
    nav.page { grid-column: 3; padding-inline: .5rem 1rem }
    nav h2 { font: 650 .75rem var(--sans); letter-spacing: .06em; text-transform: uppercase; color: var(--muted); margin: 1.4rem 0 .4rem }
    nav ol { list-style: none; margin: 0; padding: 0 }
    nav.course a, nav.page a { display: block; padding: .28rem .6rem; border-radius: .4rem; color: var(--ink); text-decoration: none }
    nav.course a:hover { background: var(--sunken) }
    nav.course a[aria-current] { background: var(--accent-soft); color: var(--accent); font-weight: 600 }
    nav.course a { display: flex; gap: .45rem }
    nav.course .number { flex: none; min-width: 1.5em; color: var(--muted); font-variant-numeric: tabular-nums }
    nav.course .more { border-top: 1px solid var(--rule); margin-top: 1.4rem; padding-top: .8rem }
    nav.course .done::after { content: " ✓"; color: var(--good) }
    nav.page a { color: var(--muted); border-left: 2px solid var(--rule); border-radius: 0 }
    nav.page a:hover { color: var(--ink) }
    nav.page a[aria-current] { color: var(--accent); border-left-color: var(--accent) }
    nav.page .level-3 a { padding-left: 1.4rem }
    main { padding: 2.5rem 1rem 5rem; min-width: 0 }
    main > *, article > *, .part > * { max-width: var(--measure); margin-inline: auto }
    main > article, main > .part, main > .wide, article > .wide { max-width: 60rem; margin-inline: auto }
    .foot { border-top: 1px solid var(--rule); padding: 1.2rem; text-align: center; font: .85rem var(--sans); color: var(--muted) }
    .foot p { margin: 0 }
    .definition { position: absolute; z-index: 8; max-width: min(22rem, calc(100vw - 1rem)); background: var(--raised); color: var(--ink); border: 1px solid var(--rule); border-radius: .5rem; padding: .6rem .8rem; font: .85rem/1.5 var(--sans); box-shadow: 0 .3rem 1rem rgb(0 0 0 / .18) }

    """

  private static let prose = """
    .kicker { font: 650 .8rem var(--sans); letter-spacing: .05em; color: var(--accent); margin-bottom: 0 }
    h1 { font: 700 clamp(2rem, 1.4rem + 2.4vw, 3rem)/1.12 var(--serif); letter-spacing: -.015em; margin: .3rem auto 1rem; text-wrap: balance }
    h2 { font: 700 1.6rem/1.25 var(--serif); letter-spacing: -.01em; margin: 3rem auto .8rem; text-wrap: balance }
    h3 { font: 700 1.2rem/1.3 var(--serif); margin: 2rem auto .5rem }
    h4, h5, h6 { font: 700 1.05rem/1.3 var(--serif); margin: 1.6rem auto .4rem }
    .anchor { color: var(--muted); text-decoration: none; font-weight: 400; opacity: 0 }
    :hover > .anchor, .anchor:focus-visible { opacity: 1 }
    @media (hover: none) { .anchor { opacity: 1 } }
    .lead { font-size: 1.28rem; line-height: 1.5; color: var(--muted); text-wrap: pretty }
    ul.facts { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; padding: 0; margin: 0 auto 2rem; list-style: none; font: .85rem var(--sans); color: var(--muted) }
    .objectives { background: var(--sunken); border-radius: .8rem; padding: 1.1rem 1.4rem; margin-bottom: 2rem; font-size: 1rem }
    .objectives h2 { font: 650 .9rem var(--sans); margin: 0 0 .4rem }
    .objectives ul { margin: 0; padding-left: 1.2rem }
    p { margin: 0 auto 1.1rem; text-wrap: pretty; overflow-wrap: break-word }
    li > p { margin-bottom: .5rem }
    blockquote { margin: 1.2rem auto; padding-left: 1.2rem; border-left: .2rem solid var(--rule); color: var(--muted) }
    hr { border: 0; border-top: 1px solid var(--rule); margin: 2.5rem auto }
    code { font: .86em var(--mono); background: var(--sunken); padding: .1em .3em; border-radius: .3em; overflow-wrap: anywhere; -webkit-box-decoration-break: clone; box-decoration-break: clone }
    pre code { font: inherit; background: none; padding: 0; overflow-wrap: normal }
    .value { border-bottom: .09em dotted var(--accent); font-variant-numeric: tabular-nums }
    a.term { text-decoration-style: dotted }
    .tasks { list-style: none; padding-left: .4rem }
    sup.footnote { font: .7em var(--sans); line-height: 0 }
    .footnotes, .sources { font-size: .95rem }
    .footnotes h2, .sources h2 { font-size: 1.1rem }
    .note { border-left: .25rem solid var(--accent); background: var(--accent-soft); padding: .9rem 1.2rem; border-radius: 0 .6rem .6rem 0; margin-block: 1.2rem; font-size: 1.02rem }
    .note > :last-child { margin-bottom: 0 }
    .note > strong { font: 650 .9rem var(--sans); display: block; margin-bottom: .25rem; color: var(--accent) }
    .note.warning, .note.caution { border-color: var(--warn); background: color-mix(in srgb, var(--warn) 12%, var(--paper)) }
    .note.warning > strong, .note.caution > strong { color: var(--warn) }
    .formula { margin: 1.4rem auto; text-align: center; overflow-x: auto; overflow-y: hidden; padding: .2rem 0 }
    .formula .katex-display { margin: 0 }
    .katex { font-size: 1.1em; position: relative } .katex-html { display: none }
    .picture { text-align: center; margin: 1.6rem auto }
    img { max-width: 100%; height: auto }
    pre { margin: 0; padding: .9rem 1rem; overflow-x: auto; font: .8125rem/1.65 var(--mono); tab-size: 2 }
    pre, .scroll, .formula { --under: var(--raised); background: linear-gradient(to right, var(--under) 40%, transparent) left / 3rem 100% no-repeat local, linear-gradient(to left, var(--under) 40%, transparent) right / 3rem 100% no-repeat local, linear-gradient(to right, var(--shade), transparent) left / .8rem 100% no-repeat scroll, linear-gradient(to left, var(--shade), transparent) right / .8rem 100% no-repeat scroll }
    .printed pre { --under: var(--sunken) } .scroll, .formula { --under: var(--paper) } .note .formula, .quiz .formula { background: none } .example .scroll, .exercise .scroll { --under: var(--raised) }
    .code { margin: 1.4rem auto; border: 1px solid var(--rule); border-radius: .8rem; background: var(--raised); overflow: hidden }
    pre .keyword, pre .attribute { color: var(--c3); font-weight: 600 } pre .type { color: var(--c1) }
    pre .number, pre .literal { color: var(--c2) } pre .string { color: var(--c4) } pre .label { color: var(--c5) }
    pre .comment { color: var(--muted); font-style: italic }
    table { border-collapse: collapse; width: 100%; font: .88rem/1.4 var(--sans); font-variant-numeric: tabular-nums }
    caption { text-align: left; color: var(--muted); padding: .4rem .7rem }
    th { text-align: left; font-weight: 600; color: var(--muted) }
    th, td { padding: .4rem .7rem; border-bottom: 1px solid var(--rule) }
    td.num, th.num { text-align: right } td.mid, th.mid { text-align: center }
    tfoot td { font-weight: 600; border: 0 }
    .scroll { overflow-x: auto; margin-block: 1.2rem }

    """

  private static let cards = """
    .example, .exercise, .setup { margin: 1.8rem auto; border: 1px solid var(--rule); border-radius: .8rem; background: var(--raised); overflow: hidden }
    .example > header, .exercise > header, .model > header { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .8rem; padding: .5rem .9rem; font: .8rem var(--sans); color: var(--muted); border-bottom: 1px solid var(--rule) }
    .example > header b, .exercise > header b, .model > header b { color: var(--ink); font-weight: 600 }
    .ok { color: var(--good) } .failed { color: var(--bad) } .unrun { color: var(--warn) }
    .example button, .exercise button, .quiz button { font: 600 .8rem var(--sans); color: var(--accent); background: none; border: 1px solid var(--rule); border-radius: .45rem; padding: .3rem .7rem; cursor: pointer }
    .program code { counter-reset: line; display: block; min-width: max-content }
    .program .line { counter-increment: line }
    .program .line::before { content: counter(line); display: inline-block; width: 1.8em; margin-right: 1.2em; text-align: right; color: var(--muted); font-size: .85em; user-select: none }
    .printed { border-top: 1px solid var(--rule); background: var(--sunken) }
    .printed pre { color: var(--ink) }
    .printed.failure { border-left: .25rem solid var(--bad) }
    .exercise { border-color: color-mix(in srgb, var(--accent) 45%, var(--rule)) }
    .exercise > header { background: var(--accent-soft) }
    figure { margin: 0; padding: 1rem; border-top: 1px solid var(--rule) }
    figure svg, .drawing svg { display: block; width: 100%; height: auto }
    figcaption { font: .85rem/1.45 var(--sans); color: var(--muted); margin: .8rem auto 0; max-width: 46rem }
    figcaption b { color: var(--ink) }
    .data { font-size: .85rem; max-width: 48rem; margin-inline: auto }
    .example > .data { border-top: 0 } .data summary { font-weight: 500 }
    .data .scroll { max-height: 20rem; overflow: auto; margin: 0 }
    .controls { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; padding: .7rem 0; max-width: 46rem; margin-inline: auto; font: .85rem var(--sans) }
    .controls input { accent-color: var(--accent); flex: 1; min-width: 10rem; max-width: 24rem }
    .model { border-top: 1px solid var(--rule) }
    .model .scroll { margin: 0 } .model .drawing { padding: 1rem } .model td, .model th { white-space: nowrap }
    .example > .model:first-child, .example > figure:first-child { border-top: 0 }
    details { font: .95rem/1.5 var(--sans) }
    summary { cursor: pointer; padding: .6rem 1rem; color: var(--accent); font-weight: 600 }
    .exercise > details, .setup[open] > summary, .example > details { border-top: 1px solid var(--rule) }
    details > p, details > ul { margin-inline: 1rem }
    .quiz { margin-block: 2rem; border: 1px solid var(--rule); border-radius: .8rem; padding: 1.1rem 1.3rem; background: var(--raised); font-size: 1rem }
    .quiz fieldset { border: 0; margin: 0; padding: 0; min-width: 0 }
    .quiz legend { font: 650 .8rem var(--sans); color: var(--accent); padding: 0; margin-bottom: .4rem }
    summary .ok { font-weight: 400; font-size: .85rem; margin-left: .4rem }
    .quiz label { display: flex; gap: .7rem; padding: .35rem .3rem; border-radius: .4rem; cursor: pointer }
    .quiz label:hover { background: var(--sunken) }
    .quiz input { accent-color: var(--accent); flex: none }
    .quiz[data-kind="number"] label { display: inline }
    .quiz input[type="text"], .search input { font: 1rem var(--sans); color: inherit; background: var(--paper); border: 1px solid var(--muted); border-radius: .4rem; padding: .35rem .6rem; max-width: 100% }
    .quiz .several { font: .85rem var(--sans); color: var(--muted); margin: 0 }
    .quiz .why { font: .9rem/1.5 var(--sans); margin: 0 0 .4rem 1.9rem; color: var(--muted) }
    .quiz .why p { margin: 0 }
    .quiz .right > label { color: var(--good) } .quiz .wrong > label { color: var(--bad) }
    .quiz .right > label::after { content: "✓" } .quiz .wrong > label::after { content: "✗" }
    .quiz .verdict { font: 600 .9rem var(--sans); margin: .5rem 0; min-height: 1.4em }
    .quiz.is-right .verdict { color: var(--good) } .quiz.is-wrong .verdict { color: var(--bad) }
    .quiz .answers summary { padding: .5rem 0 0; font-size: .85rem }
    .quiz .answers ul { padding-left: 1.2rem; margin: .3rem 0 }

    """

  private static let pages = """
    nav.turn { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem; margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: 1.2rem; font: .95rem var(--sans) }
    nav.turn small { display: block; color: var(--muted) }
    nav.turn .next { margin-left: auto; text-align: right }
    .proof { font: .8rem/1.5 var(--sans); color: var(--muted); margin-top: 3rem }
    .start { display: flex; flex-wrap: wrap; gap: .8rem 1.4rem; align-items: center; font: .95rem var(--sans); margin-bottom: 2rem }
    .button { background: var(--accent); color: var(--paper); border-color: var(--accent); font-weight: 600; padding: .6rem 1.1rem; white-space: normal }
    .lessons { list-style: none; padding: 0 }
    .lessons li { display: grid; grid-template-columns: auto minmax(0, 1fr) 11rem; align-items: center; gap: .4rem 1.1rem; padding: 1.1rem 0; border-top: 1px solid var(--rule); position: relative }
    .lessons li > .number, .lessons li > div { align-self: start }
    .lessons h3 a { text-decoration: none } .lessons h3 a::after { content: ""; position: absolute; inset: 0 }
    .lessons li:hover h3 a { text-decoration: underline }
    .lessons .glimpse { background: var(--raised); border: 1px solid var(--rule); border-radius: .6rem; padding: .3rem; height: 8.5rem; display: flex; align-items: center }
    .lessons .glimpse .plot { display: block; width: 100%; max-height: 100%; stroke-width: 4 } .lessons .glimpse text { display: none }
    [data-kind="home"] main { padding-top: 3.5rem } [data-kind="home"] h1 { font-size: clamp(2.2rem, 1.4rem + 3.6vw, 3.8rem) }
    [data-kind="home"] .part { max-width: 52rem; margin-top: 3.2rem } [data-kind="home"] .part > * { max-width: none }
    [data-kind="home"] main > :not(.part) { max-width: 52rem } [data-kind="home"] .part h2 { font: 650 .85rem var(--sans); letter-spacing: .06em; text-transform: uppercase; color: var(--muted); margin: 0 0 .6rem }
    .counts { display: flex; flex-wrap: wrap; gap: .8rem 2.4rem; list-style: none; padding: 0; margin: 0 auto 2rem; font: .85rem/1.3 var(--sans); color: var(--muted) }
    .counts b { display: block; font: 700 1.7rem/1.2 var(--serif); color: var(--ink); font-variant-numeric: tabular-nums }
    .lessons .number { font: 600 1.4rem/1.2 var(--serif); color: var(--accent); min-width: 1.6em; font-variant-numeric: tabular-nums }
    .lessons h3 { margin: 0 0 .2rem } .lessons p { margin: 0 0 .3rem; font-size: 1rem } .lessons .facts { font: .85rem var(--sans); color: var(--muted) }
    .lessons .done h3::after { content: " ✓"; color: var(--good) }
    .glossary dt { font-weight: 700; margin-top: 1.4rem } .glossary dd { margin: .2rem 0 0 }
    .glossary dt:target { background: var(--accent-soft) }
    .search label { font: 650 .85rem var(--sans); display: block } .search input { width: 100%; padding: .6rem .8rem }
    .found { font: .9rem var(--sans); color: var(--muted); margin-top: 1rem }
    .results { padding-left: 1.2rem } .results small { font: .8rem var(--sans); color: var(--muted); margin-left: .6rem } .results p { font-size: .95rem; color: var(--muted) }
    .hash { overflow-wrap: anywhere } td code { overflow-wrap: normal; white-space: nowrap }

    """

  private static let phonesAndPrint = """
    @media (max-width: 84rem) { pre { font-size: .775rem } }
    @media (max-width: 75rem) {
      .frame { grid-template-columns: 15rem minmax(0, 1fr) }
      nav.page { display: none }
    }
    @media (max-width: 52rem) {
      .frame { grid-template-columns: minmax(0, 1fr) }
      .bar .menu, .bar .to-search { display: block }
      .bar .find { display: none }
      nav.course { display: none }
      nav.course.open { display: block; position: fixed; inset: 3.25rem 0 0; max-height: none; background: var(--paper); z-index: 4; font-size: 1rem }
      main { padding: 1.5rem 1.1rem 4rem }
      body { font-size: 1.0625rem }
    }
    @media (max-width: 30rem) {
      .bar { padding: 0 .7rem; gap: .5rem }
      .bar button, .bar .to-search { padding: .38rem .5rem; font-size: .8rem }
      .bar .theme span:first-child { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
      figure { padding: .7rem .5rem }
      .lessons li { grid-template-columns: auto minmax(0, 1fr) }
      .lessons .glimpse { grid-column: 2; width: 11rem }
      .counts { display: grid; grid-template-columns: 1fr 1fr }
      pre { padding: .8rem .7rem; font-size: .8rem }
      .program .line::before { width: 1.3em; margin-right: .7em }
    }
    @page { margin: 18mm 17mm }
    @media print {
      :root, :root[data-theme] { color-scheme: light; --paper: #fff; --raised: #fff; --sunken: #f6f4ef }
      .bar, nav.course, nav.page, nav.turn, .foot, button, .controls, .anchor, .skip, details.data, .search, .start { display: none !important }
      .frame { display: block; max-width: none }
      main { padding: 0 }
      main > *, article > *, .part > * { max-width: none }
      body { font-size: 10.5pt; line-height: 1.5; orphans: 3; widows: 3 }
      h1 { font-size: 24pt } h2 { font-size: 15pt; margin-top: 1.8rem } h3 { font-size: 12pt }
      h1, h2, h3, h4, header, summary, .kicker, caption { break-after: avoid }
      .quiz, figure, .printed, .formula, .objectives, .note, .lessons li, .entry, .inner, tr, img { break-inside: avoid }
      .example, .exercise, .setup, .code { overflow: visible; -webkit-box-decoration-break: clone; box-decoration-break: clone }
      details::details-content { content-visibility: visible; block-size: auto }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 8pt; line-height: 1.5 }
      .program code { min-width: 0 } .program .line { display: inline-block; width: 100%; padding-left: 3em; text-indent: -3em; box-sizing: border-box }
      pre, .scroll, .formula { background: none; overflow: visible }
      .printed pre { background: var(--sunken) }
      figure svg, .drawing svg { max-height: 11cm }
      a { color: inherit } a.name { text-decoration: none !important }
      .value { border: 0 }
    }

    """
}
