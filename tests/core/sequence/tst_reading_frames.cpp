// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/sequence/reading_frames.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

class TestReadingFrames : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theStandardCode() {
    QCOMPARE(translate("ATGGCNTTTTAAGG"), std::string("MXF*"));
    QCOMPARE(translate("TGATAGTGGCGT"), std::string("**WR"));
    QCOMPARE(translate("AC"), std::string());
  }

  void theLongestFrameAtAStop() {
    const Record record = recordOf("CCATGAAAATGTTTTAACC", Topology::Linear);
    const std::vector<OpenFrame> frames = openFrames(record, 2);
    QCOMPARE(frames, (std::vector<OpenFrame>{{{2, 17}, Strand::Forward}}));
    QCOMPARE(translated(record, frames[0]), std::string("MKMF*"));
    QVERIFY(openFrames(record, 5).empty());
  }

  void theOtherStrand() {
    const Record record = recordOf(reverseComplement("CCATGAAAATGTTTTAACC"), Topology::Linear);
    const std::vector<OpenFrame> frames = openFrames(record, 2);
    QCOMPARE(frames, (std::vector<OpenFrame>{{{2, 17}, Strand::Reverse}}));
    QCOMPARE(translated(record, frames[0]), std::string("MKMF*"));
  }

  /// The same record cut open within the frame.
  void roundTheOrigin() {
    const Record record = recordOf("ATGTTTTAACCCCATGAAA", Topology::Circular);
    const std::vector<OpenFrame> frames = openFrames(record, 2);
    QCOMPARE(frames, (std::vector<OpenFrame>{{{13, 28}, Strand::Forward}}));
    QCOMPARE(translated(record, frames[0]), std::string("MKMF*"));
  }
};

DGLM_TEST(TestReadingFrames);
#include "tst_reading_frames.moc"
