import ProductionLedger

/// SAP's tables, by the names of their fields and of the CDS views made of them.
extension FileProfile {
  /// AFRU: one row for each confirmation of an operation; a cancelling one has STZHL.
  ///
  /// The activities are those of the standard value key SAP1: setup, machine, labor. ILE01 and
  /// ILE02 say their units.
  /// - Source: SAP's data dictionary, table AFRU; CDS view I_MfgOrderConfirmation.
  mutating func describeAFRU() {
    dateFormat = DateFormat("yyyyMMdd")
    columns = [
      .entryNo: .fields([
        ["RUECK", "RMZHL"], ["MfgOrderConfirmationGroup", "MfgOrderConfirmation"],
      ]),
      .documentNo: .fields([["RUECK"], ["MfgOrderConfirmationGroup"]]),
      .postingDate: .fields([["BUDAT"], ["PostingDate"]]),
      .orderNo: .fields([["AUFNR"], ["ManufacturingOrder"]]),
      .operationNo: .fields([["VORNR"], ["ManufacturingOrderOperation"]]),
      .workCenterNo: .fields([["ARBPL"], ["WorkCenter"], ["ARBID"]]),
      .description: .fields([["LTXA1"]]),
      .outputQuantity: .fields([["LMNGA"], ["ConfirmationYieldQuantity"]]),
      .scrapQuantity: .fields([["XMNGA"], ["ConfirmationScrapQuantity"]]),
      .setupTime: .fields([["ISM01"], ["OpConfirmedWorkQuantity1"]]),
      .runTime: .fields([["ISM02"], ["OpConfirmedWorkQuantity2"]]),
      .capUnitOfMeasureCode: .constant("MIN"),
      .unitOfMeasureCode: .fields([["MEINH"], ["ConfirmationUnit"]]),
      .scrapCode: .fields([["GRUND"], ["VarianceReasonCode"]]),
      .reversed: .fields([["STOKZ"], ["IsReversed"]]),
      .userID: .fields([["ERNAM"], ["EnteredByUser"]]),
    ]
    baseValues = [.reversed: ValueTranslation([.init("X", "Yes"), .init("", "No")])]
    let cancelled = [["STZHL"], ["CancldMfgOrderConfCount"]]
    sign = SignRule(fields: cancelled, negative: ["*[1-9]*"])
    reversal = ReversalLink(
      fields: [["RUECK", "STZHL"], ["MfgOrderConfirmationGroup", "CancldMfgOrderConfCount"]],
      direction: .original)
    timeUnit = .fields(
      [
        .setupTime: ["ILE01", "OpWorkQuantityUnit1"], .runTime: ["ILE02", "OpWorkQuantityUnit2"],
      ],
      units: [
        "MSE": .milliseconds, "S": .seconds, "MIN": .minutes, "H": .hours, "HR": .hours,
        "STD": .hours, "HUR": .hours, "TAG": .days, "DAY": .days, "10": .days,
      ])
  }

  /// MATDOC or MSEG: one row for each item of a material document; one that cancels has SMBLN.
  ///
  /// MENGE is unsigned and in the base unit, SHKZG says S for a receipt and H for an issue.
  /// - Source: SAP's data dictionary, tables MSEG, MKPF, MATDOC and T156; CDS view
  ///   I_MaterialDocumentItem_2.
  mutating func describeMATDOC() {
    dateFormat = DateFormat("yyyyMMdd")
    columns = [
      .entryNo: .fields([
        ["MBLNR", "MJAHR", "ZEILE"],
        ["MaterialDocument", "MaterialDocumentYear", "MaterialDocumentItem"],
      ]),
      .documentNo: .fields([["MBLNR"], ["MaterialDocument"]]),
      .postingDate: .fields([["BUDAT"], ["BUDAT_MKPF"], ["PostingDate"]]),
      .entryType: .fields([
        ["BWART", "EBELN"], ["BWART"], ["GoodsMovementType", "PurchaseOrder"],
        ["GoodsMovementType"],
      ]),
      .itemNo: .fields([["MATNR"], ["Material"]]),
      .description: .fields([["SGTXT"], ["MaterialDocumentItemText"]]),
      .locationCode: .fields([["WERKS", "LGORT"], ["Plant", "StorageLocation"]]),
      .lotNo: .fields([["CHARG"], ["Batch"]]),
      .quantity: .fields([["MENGE"], ["QuantityInBaseUnit"]]),
      .unitOfMeasureCode: .fields([["MEINS"], ["MaterialBaseUnit"]]),
      .orderNo: .fields([["AUFNR"], ["ManufacturingOrder"], ["OrderID"]]),
      .orderLineNo: .fields([["AUFPS"], ["ManufacturingOrderItem"]]),
      .userID: .fields([["USNAM"], ["USNAM_MKPF"], ["CreatedByUser"]]),
      .reasonCode: .fields([["GRUND"], ["GoodsMovementReasonCode"]]),
    ]
    baseValues = [.entryType: ValueTranslation(Self.movementTypes)]
    sign = SignRule(fields: [["SHKZG"], ["DebitCreditCode"]], negative: ["H"])
    reversal = ReversalLink(
      fields: [
        ["SMBLN", "SJAHR", "SMBLP"],
        [
          "ReversedMaterialDocument", "ReversedMaterialDocumentYear",
          "ReversedMaterialDocumentItem",
        ],
      ], direction: .original)
  }

  /// What movement types are, joined with a purchase order where the file tells it.
  ///
  /// 101 and 102 are receipts of a production order and their reversals, unless a purchase order
  /// stands beside them; 531 and 532 those of by-products.
  private static let movementTypes: [ValueTranslation.Pair] = [
    .init("10[1-6].?*", "Purchase"), .init("10[12]*", "Output"), .init("13[12]*", "Output"),
    .init("53[12]*", "Output"), .init("26[12]*", "Consumption"), .init("54[34]*", "Consumption"),
    .init("1[026][1-6]*", "Purchase"), .init("6[05][0-9]*", "Sale"),
    .init("3[0-9][0-9]*", "Transfer"), .init("4[0-9][0-9]*", "Transfer"),
    .init("2[0-9][0-9]*", "Negative Adjmt."), .init("55[0-9]*", "Negative Adjmt."),
    .init("5[0-9][0-9]*", "Positive Adjmt."), .init("7[0-9][0-9]*", "Positive Adjmt."),
  ]
}
