import { putInOrder } from "../../../../addin/excel/push/putInOrder";

const plan = (text: string) => text.split("").map((id) => ({ id: id.toLowerCase(), isNew: id !== id.toLowerCase() }));

/** The tabs after the moves: capitals in the plan are sheets that were just put in. */
function tabs(standing: string, planned: string): string {
  const order = standing.split("");
  for (const { id, position } of putInOrder(order, plan(planned))) {
    order.splice(order.indexOf(id), 1);
    order.splice(position, 0, id);
  }
  return order.join("");
}

it.each([
  ["nothing is new", "abxc", "abc", "abxc"],
  ["all of it is new", "xabc", "ABC", "xabc"],
  ["one in the middle", "acxb", "aBc", "abcx"],
  ["the first", "xbca", "Abc", "xabc"],
  ["the last", "abxc", "abC", "abcx"],
  ["two together", "adxbc", "aBCd", "abcdx"],
  ["the first two", "xcab", "ABc", "xabc"],
  ["after one that people have moved", "cxab", "aBc", "cxab"],
  ["before one that people have moved to the end", "xyba", "Ab", "xyab"],
])("putInOrder: %s", (_, standing, planned, wanted) => expect(tabs(standing, planned)).toBe(wanted));
