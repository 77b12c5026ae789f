/// The CSS that drawings need: what their classes look like, and which of the two drawings shows.
///
/// It uses the variables of the page (`--c1`…`--c5`, `--ink`, `--muted`, `--rule`, `--paper`), so light and
/// dark follow the page. A page puts both drawings of a figure beside each other in one element.
///
/// Steps of a colour map are the first (`a`) or second (`b`) colour over the paper, 5 % of it a step. The
/// text over a step is black or white, chosen for the default colours in light and dark apart: one of
/// the two always has a contrast of at least 4.58 to 1.
package let figureStyleSheet: String = {
  var css = """
    .plot { display: block; width: 100%; height: auto; margin: 0 auto; font: 13px var(--sans); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; overflow: visible }
    .plot.wide { max-width: 46rem } .plot.narrow { display: none; max-width: 30rem }
    @media (max-width: 44rem) { .plot.wide { display: none } .plot.narrow { display: block } }
    .plot text { fill: var(--muted); color: var(--muted); font-variant-numeric: tabular-nums }
    .plot .sl { font-size: 11px } .plot .tt { font-size: 15px } .plot .bd { font-weight: 600 }
    .plot .ha { paint-order: stroke; stroke: var(--paper); stroke-width: 3px }
    .plot .px { image-rendering: pixelated } .plot .fn { fill: none }
    .plot .d1 { stroke-dasharray: 7 5 } .plot .d2 { stroke-dasharray: .1 4.5 } .plot .d3 { stroke-dasharray: 8 5 .1 5 } .plot .d4 { stroke-dasharray: 14 5 }

    """
  for (name, color) in [
    ("1", "c1"), ("2", "c2"), ("3", "c3"), ("4", "c4"), ("5", "c5"), ("i", "ink"), ("m", "muted"), ("r", "rule"),
    ("p", "paper"),
  ] {
    css += ".plot .s\(name) { fill: none; stroke: var(--\(color)) }"
    css +=
      " .plot .f\(name) { fill: var(--\(color)); color: var(--\(color)) } .plot .o\(name) { stroke: var(--\(color)); stroke-width: 1 }\n"
  }
  for step in 0...ColorMap.steps {
    css += ".plot .a\(step) { fill: var(--c1); fill-opacity: \(NumberText.fixed(Double(step) / 20, decimals: 2)) }"
    css += " .plot .b\(step) { fill: var(--c2); fill-opacity: \(NumberText.fixed(Double(step) / 20, decimals: 2)) }\n"
  }
  for isNegative in [false, true] {
    for step in 0...ColorMap.steps {
      let text = DefaultColors.textOverLevel(step, isNegative: isNegative)
      css += ".plot .t\(isNegative ? "b" : "a")\(step) { fill: light-dark(\(text.light), \(text.dark)) }\n"
    }
  }
  return css
}()
