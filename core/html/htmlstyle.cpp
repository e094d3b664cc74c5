// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/htmlstyle.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

struct NamedColour {
    QLatin1String name;
    QColor Palette::*colour;
};

constexpr NamedColour namedColours[] = {
    {"paper"_L1, &Palette::paper},
    {"panel"_L1, &Palette::panel},
    {"ink"_L1, &Palette::ink},
    {"ink-soft"_L1, &Palette::inkSoft},
    {"line"_L1, &Palette::line},
    {"track"_L1, &Palette::track},
    {"border"_L1, &Palette::border},
    {"focus"_L1, &Palette::focus},
    {"planned"_L1, &Palette::planned},
    {"in-progress"_L1, &Palette::inProgress},
    {"completed"_L1, &Palette::completed},
    {"on-hold"_L1, &Palette::onHold},
    {"cancelled"_L1, &Palette::cancelled},
    {"problem"_L1, &Palette::problem},
    {"caution"_L1, &Palette::caution},
    {"good"_L1, &Palette::good},
};

QString variables(const Palette &palette)
{
    QString text;
    for (const NamedColour &named : namedColours)
        text += u"--%1:%2;"_s.arg(named.name, (palette.*named.colour).name());
    return text;
}

QString recoloured(const ColourMap &drawings)
{
    QString text;
    for (auto it = drawings.cbegin(); it != drawings.cend(); ++it)
        text += u"svg [fill=\"%1\"]{fill:%2}svg [stroke=\"%1\"]{stroke:%2}\n"_s.arg(it.key(),
                                                                                    it.value());
    return text;
}

const QString rules = uR"css(
*{box-sizing:border-box}
html{color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:0 1.25rem 3rem;max-width:56rem;line-height:1.5;
font-family:"Open Sans",system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
overflow-wrap:break-word}
a{color:var(--in-progress);text-underline-offset:.15em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-100vw;top:0;padding:.75rem 1rem;background:var(--paper);z-index:1}
.skip:focus{left:0}
body>header,body>footer{color:var(--ink-soft);padding:1.25rem 0}
body>header{border-bottom:1px solid var(--line)}
body>footer{border-top:1px solid var(--line);margin-top:3rem}
body>header p,body>footer p{margin:0}
main{display:block;outline:none}
nav{margin:1.5rem 0 0;line-height:1.4}
nav p{font-weight:600;margin:0 0 .5rem}
nav ol{list-style:none;margin:0;padding:0;display:grid;gap:.5rem}
h1,h2,h3,h4{line-height:1.3;font-weight:600;text-wrap:balance}
h1{font-size:2.25rem;letter-spacing:-.01em;margin:2rem 0 .5rem}
h2{font-size:1.5rem;margin:3rem 0 1rem;padding-top:1.5rem;border-top:1px solid var(--line)}
h3{font-size:1.25rem;margin:2rem 0 .75rem}
h4{font-size:1.125rem;margin:1.5rem 0 .5rem}
p,ul,table{margin:0 0 .75rem}
section>p,section>ul{max-width:44rem}
.quiet{color:var(--ink-soft)}
.lead{font-size:1.25rem;line-height:1.4;font-weight:600}
ul{padding-left:1.375rem}
ul.marked,ul.tiles,ul.numbered{list-style:none;padding:0}
li+li{margin-top:.25rem}
ul.inline{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
ul.inline>li{margin:0}
.mark{position:relative;padding-left:1.75rem}
.mark>svg{position:absolute;left:0;top:.1875em;width:1.125rem;height:1.125rem}
svg{display:block;max-width:100%;height:auto}
.beside{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 1.5rem;align-items:start}
.beside>div>:last-child{margin-bottom:0}
.panel{background:var(--panel);border-radius:.5rem;padding:1.25rem 1.5rem;margin:0 0 1.25rem;
align-items:center}
.card{border:1px solid var(--line);border-radius:.5rem;padding:1.25rem 1.5rem;margin:0 0 1.25rem;
scroll-margin-top:1rem}
.card:target{border-color:var(--focus);box-shadow:0 0 0 1px var(--focus)}
.card h2,.card h3,.card h4{margin:.25rem 0 .5rem;padding:0;border:0;font-size:1.25rem}
.card ul.marked{margin-top:1rem;padding-top:.75rem;border-top:1px solid var(--line)}
.chapter{border-top:1px solid var(--line);margin:3rem 0 1.5rem;padding-top:1.5rem;
align-items:center}
.chapter h2,.chapter h3{margin:0 0 .5rem;padding:0;border:0}
.chapter p{margin-bottom:.25rem}
ul.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));
gap:0 1rem;max-width:none;margin-bottom:.25rem}
ul.pairs{grid-template-columns:repeat(auto-fill,minmax(min(100%,max(15rem,40%)),1fr))}
ul.tiles>li{border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.25rem;margin:0 0 1rem;
display:grid;grid-row:span 6;grid-template-rows:subgrid;gap:0}
ul.tiles p{margin:0}
ul.tiles p.mark,ul.tiles p.mark+p{margin-top:.375rem}
.value{font-size:2.25rem;line-height:1.3;font-weight:600;margin-top:.25rem}
.scroll{overflow-x:auto;margin:0 0 1.25rem}
table{border-collapse:collapse;width:100%;margin:0}
caption{text-align:left;font-weight:600;padding:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.5rem 1rem .5rem 0;
border-bottom:1px solid var(--line)}
th{font-weight:400}
th.number,td.number{text-align:right;font-variant-numeric:tabular-nums}
thead th{font-weight:600;border-bottom:2px solid var(--border)}
.card td{white-space:nowrap}
th.mark,td.mark{padding-left:1.75rem}
th.mark>svg,td.mark>svg{top:.6875rem}
@media screen and (min-width:76rem){
body{max-width:74rem;display:grid;grid-template-columns:14rem minmax(0,1fr);gap:0 3rem}
body>header,body>footer{grid-column:1/-1}
nav{position:sticky;top:2rem;align-self:start;margin-top:2.5rem;max-height:calc(100vh - 4rem);
overflow-y:auto}
}
@media (max-width:36rem){
h1{font-size:1.75rem}
h2,.lead,.card h2,.card h3,.card h4{font-size:1.1875rem}
.beside{grid-template-columns:minmax(0,1fr);gap:.75rem}
.panel,.card{padding:1rem}
}
@media (forced-colors:active){
svg{forced-color-adjust:none;background:var(--paper);border-radius:4px}
.panel{border:1px solid CanvasText}
}
@media print{
@page{size:A4;margin:18mm}
@page a4across{size:A4 landscape}
@page a3{size:A3}
@page a3across{size:A3 landscape}
.a4across{page:a4across}
.a3{page:a3}
.a3across{page:a3across}
html{font-size:12pt}
body{max-width:none;padding:0}
nav,.skip{display:none}
a{color:inherit;text-decoration:none}
h1,h2,h3,h4,.chapter,caption{break-after:avoid}
.card,.chapter,ul.tiles>li,.panel,tr,p,li{break-inside:avoid}
h2,.chapter{margin-top:1.5rem}
th,td{padding:.25rem .75rem .25rem 0}
.newpage{break-before:page}
.panel{border:1px solid var(--line)}
.scroll{overflow:visible}
thead{display:table-header-group}
}
)css"_s;

} // namespace

ColourMap colourMap(const Palette &light, const Palette &dark)
{
    ColourMap map;
    for (const NamedColour &named : namedColours)
        map.insert((light.*named.colour).name(), (dark.*named.colour).name());
    return map;
}

QString styleSheet(const Palette &light, const Palette &dark, const ColourMap &drawings)
{
    return u":root{color-scheme:light dark;%1}"_s.arg(variables(light)) + rules
           + u"@media screen and (prefers-color-scheme:dark){\n:root{%1}\n%2}\n"_s.arg(
               variables(dark), recoloured(drawings));
}

} // namespace tidemark::report
