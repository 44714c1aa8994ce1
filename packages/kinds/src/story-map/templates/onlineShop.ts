import type { Template } from "../../contract/kind.ts";
import { writeMap, type MapDraft } from "./writeMap.ts";
import { say } from "./words/say.ts";

const draft: MapDraft = {
  releases: [
    { key: "skeleton", title: "Friends and family", date: "2027-02-12" },
    { key: "launch", title: "Public launch", date: "2027-04-30" },
    { key: "growth", title: "Come back", date: "2027-07-16" },
  ],
  activities: [
    [
      "Find something",
      [
        [
          "Browse",
          {
            skeleton: [
              {
                title: "See all products on one page",
                status: "done",
                estimate: 3,
                people: ["Ana Lima"],
                trackerKey: "SHOP-4",
              },
            ],
            launch: [
              {
                title: "Browse by category",
                status: "doing",
                estimate: 5,
                people: ["Ana Lima", "Tom Berg"],
                trackerKey: "SHOP-21",
              },
              { title: "See what is out of stock before I open it", estimate: 2, trackerKey: "SHOP-22" },
            ],
            growth: [{ title: "See what others who bought this also liked", estimate: 8 }],
          },
        ],
        [
          "Search",
          {
            launch: [
              {
                title: "Search by name, with typing mistakes forgiven",
                status: "doing",
                estimate: 8,
                people: ["Noor Haddad"],
                trackerKey: "SHOP-23",
              },
              { title: "Filter results by price and size", estimate: 5 },
            ],
            later: ["Search by photo"],
          },
        ],
      ],
    ],
    [
      "Choose",
      [
        [
          "Look closer",
          {
            skeleton: [
              {
                title: "See photos, price and size of a product",
                status: "done",
                estimate: 3,
                people: ["Tom Berg"],
                trackerKey: "SHOP-5",
              },
            ],
            launch: [{ title: "Zoom into photos with two fingers", estimate: 3 }],
            growth: [
              { title: "Read what other buyers say", estimate: 5 },
              { title: "Ask the shop a question about the product", estimate: 3 },
            ],
          },
        ],
        [
          "Collect",
          {
            skeleton: [
              {
                title: "Put a product into the basket",
                status: "done",
                estimate: 2,
                people: ["Ana Lima"],
                trackerKey: "SHOP-6",
              },
              {
                title: "Change how many, or take it out again",
                status: "doing",
                estimate: 2,
                people: ["Ana Lima"],
                trackerKey: "SHOP-7",
              },
            ],
            launch: [{ title: "Find my basket again on my phone", estimate: 5, labels: ["needs account"] }],
            later: ["Share a basket with someone"],
          },
        ],
      ],
    ],
    [
      "Pay",
      [
        [
          "Say where to",
          {
            skeleton: [
              {
                title: "Enter name and address",
                status: "doing",
                estimate: 3,
                people: ["Noor Haddad"],
                trackerKey: "SHOP-8",
              },
            ],
            launch: [
              {
                title: "See the cost of delivery before I enter anything",
                estimate: 3,
                note: "Most people who left in the interviews left here.",
              },
            ],
            growth: [{ title: "Choose an address I used before", estimate: 2 }],
          },
        ],
        [
          "Pay safely",
          {
            skeleton: [
              { title: "Pay by card", estimate: 8, people: ["Noor Haddad", "Tom Berg"], trackerKey: "SHOP-9" },
            ],
            launch: [
              { title: "Pay with the wallet on my phone", estimate: 5 },
              {
                title: "Understand why a payment was refused, and try again without typing everything anew",
                estimate: 3,
                trackerKey: "SHOP-31",
              },
            ],
            later: ["Pay by invoice", "Redeem a gift card"],
          },
        ],
      ],
    ],
    [
      "Receive",
      [
        [
          "Follow the order",
          {
            skeleton: [{ title: "Get an e-mail that says what I bought", estimate: 2, trackerKey: "SHOP-10" }],
            launch: [{ title: "See where my parcel is", estimate: 5 }],
            growth: [{ title: "Get a message on the day it arrives", estimate: 3 }],
          },
        ],
        [
          "Send back",
          {
            launch: [{ title: "Print a return label", estimate: 3 }],
            growth: [{ title: "Exchange for another size", estimate: 8 }],
            later: ["Have the parcel picked up at home"],
          },
        ],
      ],
    ],
  ],
};

/** A shop from first look to return, planned over three releases, with work under way. */
export const onlineShop: Template = {
  id: "online-shop",
  get label() {
    return say.onlineShop;
  },
  get description() {
    return say.onlineShopIs;
  },
  title: "Online shop",
  build: (board) => writeMap(board, draft),
};
