// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <memory>

#include "tests/test_case.h"
#include "widgets/tracks/track_view.h"
#include "widgets/tracks/translation_rows.h"

using namespace dglm;

namespace {

/// 600 bases of a circle with MKF* over the origin (ATG AA|A TTT TAA) and another gene on the other strand.
std::shared_ptr<const Record> sampleRecord() {
  auto record = std::make_shared<Record>();
  record->id = "p1";
  record->topology = Topology::Circular;
  record->bases = "ATTTTAA" + std::string(588, 'C') + "ATGAA";
  record->features = {
      {"CDS", {{{595, 607}, Strand::Forward}}, SegmentOrder::Single, {{"label", "mkf"}}},
      {"CDS", {{{300, 330}, Strand::Reverse}}, SegmentOrder::Single, {{"label", "g"}}},
      {"gene", {{{595, 607}, Strand::Forward}}, SegmentOrder::Single, {{"label", "no protein"}}},
  };
  return record;
}

std::string acidsOf(const std::vector<Codon>& codons) {
  std::string acids;
  for (const Codon& codon : codons)
    acids += codon.acid;
  return acids;
}

}  // namespace

class TestTranslationRows : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void onlyWhatIsInView() {
    const auto record = sampleRecord();
    const FeatureLanes lanes = layOutFeatures(*record, {}, 0, 10);
    ViewRange view(record->length(), record->topology, 400);
    view.show({590, 610});
    const auto rows = codingRows(*record, lanes, view);
    QCOMPARE(rows.size(), size_t{1});
    QCOMPARE(acidsOf(rows[0]), std::string("MKF*"));
    view.show({303, 306});
    QVERIFY(view.visible().length() < 30);
    const std::string acids = acidsOf(codingRows(*record, lanes, view).at(0));
    QCOMPARE(acids, std::string(acids.size(), 'G'));  // GGG on the other strand
    QVERIFY(acids.size() >= 1 && acids.size() < 10);
    QCOMPARE(codingRowCount(*record, lanes, view), 1);
    view.show({100, 120});
    QCOMPARE(codingRowCount(*record, lanes, view), 0);
  }

  void sixFramesRoundTheOrigin() {
    const auto record = sampleRecord();
    ViewRange view(record->length(), record->topology, 400);
    view.show({590, 610});
    const auto rows = frameRows(*record, view);
    QCOMPARE(static_cast<int>(rows.size()), kFrameRows);
    for (const auto& row : rows) {
      QVERIFY(std::ranges::any_of(row, [](const Codon& codon) { return codon.bases[1] >= 590; }));
      QVERIFY(std::ranges::any_of(row, [](const Codon& codon) { return codon.bases[1] < 10; }));
    }
    QVERIFY(acidsOf(rows[1]).find("PM") != std::string::npos);  // 595 = 3 * 198 + 1
  }

  void rowsHaveRoomWhereLettersHave() {
    TrackView view;
    view.resize(900, 500);
    view.setRecord(sampleRecord());
    QVERIFY(view.rows().translations.isEmpty());
    view.setVisibleRange({590, 650});
    const double one = view.rows().translations.height();
    QVERIFY(one > 0 && view.rows().translations.top() >= view.rows().bases.bottom());
    const QImage before = view.grab().toImage();
    view.setShowsFrames(true);
    QCOMPARE(view.rows().translations.height(), kFrameRows * one);
    QVERIFY(view.grab().toImage() != before);
    view.setVisibleRange({0, 600});
    QVERIFY(view.rows().translations.isEmpty());
    view.setShowsFrames(false);
    view.setVisibleRange({100, 160});  // no coding sequence
    QVERIFY(view.rows().translations.isEmpty() && !view.rows().bases.isEmpty());
  }
};

DGLM_TEST(TestTranslationRows);
#include "tst_translation_rows.moc"
