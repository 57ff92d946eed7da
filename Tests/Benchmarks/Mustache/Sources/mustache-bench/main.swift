import CCMark
import Foundation
import Mustache

// Renders the page of an order as Markdown with a template, then as HTML, again and again, and
// prints the bytes of the page and the CPU time of one in nanoseconds: the least of all runs.

/// A page with the same facts as storno's own, without its charts and explanations.
let template = try MustacheTemplate(
  string: """
    # Order {{order}}

    {{status}}

    {{#lines}}
    ## {{orderLine}} {{item}}

    | Ordered | Original | Reversed | Unexplained | Net |
    |--:|--:|--:|--:|--:|
    | {{ordered}} {{unit}} | {{original}} | {{reversed}} | {{unexplained}} | {{net}} |

    {{/lines}}
    <table><thead><tr><th>Entry</th><th>Date</th><th>Operation</th><th>Quantity</th><th>Run</th>
    <th>Reverses</th><th>User</th><th>Reason</th><th>Source</th></tr></thead><tbody>
    {{#entries}}
    <tr id="{{ref}}" class="{{kind}} {{state}}"><th scope="row"><a href="#{{ref}}">{{ref}}</a></th>
    <td><time>{{postingDate}}</time></td><td>{{operation}} {{workCenter}}</td>
    <td class="figure">{{quantity}}</td><td class="figure">{{runTime}}</td>
    <td><a href="#{{reverses}}">{{reverses}}</a></td><td>{{user}}</td><td>{{reason}}</td>
    <td><code>{{source}}</code></td></tr>
    {{/entries}}
    </tbody></table>

    {{#findings}}
    - **{{code}}** ({{level}}): {{message}}
    {{/findings}}

    """)

let arguments = CommandLine.arguments
guard arguments.count == 3, let seconds = Double(arguments[2]),
  let order = try JSONSerialization.jsonObject(
    with: Data(contentsOf: URL(filePath: arguments[1]))) as? [String: Any]
else {
  print("usage: mustache-bench ORDER.json SECONDS")
  exit(64)
}

/// Returns how many bytes a page has.
func render() -> Int {
  let markdown = template.render(order)
  guard let html = cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_UNSAFE) else {
    return 0
  }
  defer { free(html) }
  return strlen(html)
}

/// The CPU time of the process in nanoseconds.
func now() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

let bytes = render()
var least = UInt64.max
let end = Date().addingTimeInterval(seconds)
repeat {
  let start = now()
  for _ in 0..<20 { _ = render() }
  least = min(least, (now() - start) / 20)
} while Date() < end
print("\(bytes) \(least)")
