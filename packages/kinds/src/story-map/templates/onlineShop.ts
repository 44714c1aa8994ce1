import type { Template } from "../../contract/kind.ts";
import { writeMap, type MapDraft } from "./writeMap.ts";
import { say } from "./words/say.ts";

const draft = (): MapDraft => ({
  releases: [
    { key: "skeleton", title: say.friendsFamily, date: "2027-02-12" },
    { key: "launch", title: say.publicLaunch, date: "2027-04-30" },
    { key: "growth", title: say.comeBack, date: "2027-07-16" },
  ],
  activities: [
    [
      say.findSomething,
      [
        [
          say.browse,
          {
            skeleton: [
              {
                title: say.seeAllProducts,
                status: "done",
                estimate: 3,
                people: ["Ana Lima"],
                trackerKey: "SHOP-4",
              },
            ],
            launch: [
              {
                title: say.browseCategory,
                status: "doing",
                estimate: 5,
                people: ["Ana Lima", "Tom Berg"],
                trackerKey: "SHOP-21",
              },
              { title: say.seeWhatOut, estimate: 2, trackerKey: "SHOP-22" },
            ],
            growth: [{ title: say.seeWhatOthers, estimate: 8 }],
          },
        ],
        [
          say.search,
          {
            launch: [
              {
                title: say.searchNameTyping,
                status: "doing",
                estimate: 8,
                people: ["Noor Haddad"],
                trackerKey: "SHOP-23",
              },
              { title: say.filterResultsPrice, estimate: 5 },
            ],
            later: [say.searchPhoto],
          },
        ],
      ],
    ],
    [
      say.choose,
      [
        [
          say.lookCloser,
          {
            skeleton: [
              {
                title: say.seePhotosPrice,
                status: "done",
                estimate: 3,
                people: ["Tom Berg"],
                trackerKey: "SHOP-5",
              },
            ],
            launch: [{ title: say.zoomPhotosTwo, estimate: 3 }],
            growth: [
              { title: say.readWhatOther, estimate: 5 },
              { title: say.askShopQuestion, estimate: 3 },
            ],
          },
        ],
        [
          say.collect,
          {
            skeleton: [
              {
                title: say.putProductBasket,
                status: "done",
                estimate: 2,
                people: ["Ana Lima"],
                trackerKey: "SHOP-6",
              },
              {
                title: say.changeHowMany,
                status: "doing",
                estimate: 2,
                people: ["Ana Lima"],
                trackerKey: "SHOP-7",
              },
            ],
            launch: [{ title: say.findMyBasket, estimate: 5, labels: [say.needsAccount] }],
            later: [say.shareBasketSomeone],
          },
        ],
      ],
    ],
    [
      say.pay,
      [
        [
          say.sayWhere,
          {
            skeleton: [
              {
                title: say.enterNameAddress,
                status: "doing",
                estimate: 3,
                people: ["Noor Haddad"],
                trackerKey: "SHOP-8",
              },
            ],
            launch: [
              {
                title: say.seeCostDelivery,
                estimate: 3,
                note: say.mostPeopleLeft,
              },
            ],
            growth: [{ title: say.chooseAddressI, estimate: 2 }],
          },
        ],
        [
          say.paySafely,
          {
            skeleton: [{ title: say.payCard, estimate: 8, people: ["Noor Haddad", "Tom Berg"], trackerKey: "SHOP-9" }],
            launch: [
              { title: say.payWalletMy, estimate: 5 },
              {
                title: say.understandWhyPayment,
                estimate: 3,
                trackerKey: "SHOP-31",
              },
            ],
            later: [say.payInvoice, say.redeemGiftCard],
          },
        ],
      ],
    ],
    [
      say.receive,
      [
        [
          say.followOrder,
          {
            skeleton: [{ title: say.getEMail, estimate: 2, trackerKey: "SHOP-10" }],
            launch: [{ title: say.seeWhereMy, estimate: 5 }],
            growth: [{ title: say.getMessageDay, estimate: 3 }],
          },
        ],
        [
          say.sendBack,
          {
            launch: [{ title: say.printReturnLabel, estimate: 3 }],
            growth: [{ title: say.exchangeAnotherSize, estimate: 8 }],
            later: [say.haveParcelPicked],
          },
        ],
      ],
    ],
  ],
});

/** A shop from first look to return, planned over three releases, with work under way. */
export const onlineShop: Template = {
  id: "online-shop",
  get label() {
    return say.onlineShop;
  },
  get description() {
    return say.onlineShopIs;
  },
  get title() {
    return say.onlineShopToo;
  },
  build: (board) => writeMap(board, draft()),
};
