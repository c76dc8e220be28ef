import { isFromThisMachine } from "../../../../infra/local/signIn/atThisMachine";

const request = (url: string, headers: Record<string, string> = {}) => new Request(url, { headers });

describe("isFromThisMachine", () => {
  it.each([
    ["by name", "http://localhost:3000/v1/me", {}],
    ["by number", "http://127.0.0.1:3000/v1/me", {}],
    ["by its IPv6 number", "http://[::1]:3000/v1/me", {}],
    ["from a page of its own", "http://localhost:3000/v1/me", { origin: "http://localhost:3000" }],
    ["from its own address bar", "http://localhost:3000/v1/me", { "sec-fetch-site": "none" }],
  ])("takes a request made at this machine: %s", (_, url, headers) => {
    expect(isFromThisMachine(request(url, headers))).toBe(true);
  });

  it.each([
    ["another name that leads here", "http://evil.example/v1/me", {}],
    ["a name that only starts like ours", "http://localhost.evil.example/v1/me", {}],
    ["a page from elsewhere", "http://localhost:3000/v1/me", { origin: "https://evil.example" }],
    ["a page of no origin", "http://localhost:3000/v1/me", { origin: "null" }],
    ["a request another site caused", "http://localhost:3000/v1/me", { "sec-fetch-site": "cross-site" }],
    ["another address", "http://192.168.1.20:3000/v1/me", {}],
  ])("refuses %s", (_, url, headers) => {
    expect(isFromThisMachine(request(url, headers))).toBe(false);
  });
});
