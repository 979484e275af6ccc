// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "app/project/record_list.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

RecordSummary recordOf(int64_t id, const char* name, const char* file, const char* version = "") {
  RecordSummary record;
  record.id = RecordId{id};
  record.name = name;
  record.version = version;
  record.length = 2686;
  record.topology = Topology::Circular;
  record.origin.path = file;
  return record;
}

ProjectSection sectionOf(const std::vector<RecordSummary>& records) {
  return recordSection(QStringLiteral("records"), records, [](RecordId id) { return toNumber(id) == 2; });
}

QStringList namesOf(const ProjectSection& section) {
  QStringList names;
  for (const ProjectEntry& entry : section.entries)
    names << entry.name;
  return names;
}

}  // namespace

class TestRecordList : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void recordsStandWithTheirFile() {
    const ProjectSection section =
        sectionOf({recordOf(1, "a", "/d/many.fa"), recordOf(2, "b", "/d/one.gb"), recordOf(3, "c", "/d/many.fa"),
                   recordOf(4, "d", ""), recordOf(5, "e", "")});
    QCOMPARE(namesOf(section), (QStringList{"a", "b", "c", "d", "e"}));
    QStringList groups;
    for (const ProjectEntry& entry : section.entries)
      groups << entry.group;
    QCOMPARE(groups, (QStringList{"/d/many.fa", "", "/d/many.fa", "", ""}));
    QCOMPARE(section.groups.size(), size_t{1});
    QCOMPARE(section.groups[0].title, QString("many.fa (2)"));
    QVERIFY(section.entries[1].state == QString("not read") && section.entries[0].state.isEmpty());
  }

  void filesOfOneNameAreToldApartByFolder() {
    const ProjectSection section = sectionOf({recordOf(1, "a", "/d/x/many.fa"), recordOf(2, "b", "/d/x/many.fa"),
                                              recordOf(3, "c", "/d/y/many.fa"), recordOf(4, "d", "/d/y/many.fa")});
    QStringList titles;
    for (const ProjectGroup& group : section.groups)
      titles << group.title;
    titles.sort();
    QCOMPARE(titles, (QStringList{"many.fa in x (2)", "many.fa in y (2)"}));
  }

  void recordsOfOneNameAreToldApart() {
    QCOMPARE(namesOf(sectionOf({recordOf(1, "pUC19", "/d/a.gb", "L09137.2"),
                                recordOf(2, "pUC19", "/d/b.gb", "M77789.2"), recordOf(3, "other", "/d/b.gb", "X1.1")})),
             (QStringList{"pUC19, L09137.2", "pUC19, M77789.2", "other"}));
    QCOMPARE(namesOf(sectionOf({recordOf(1, "pUC19", "/d/a.gb"), recordOf(2, "pUC19", "/d/b.gb")})),
             (QStringList{"pUC19, a.gb", "pUC19, b.gb"}));
    QCOMPARE(
        namesOf(sectionOf({recordOf(1, "pUC19", "/d/a.gb", "L09137.2"), recordOf(2, "pUC19", "/d/b.gb", "L09137.2")})),
        (QStringList{"pUC19, a.gb", "pUC19, b.gb"}));
    QCOMPARE(namesOf(sectionOf({recordOf(1, "pUC19", "/d/a.gb"), recordOf(2, "pUC19", "/d/a.gb")})),
             (QStringList{"pUC19", "pUC19"}));
  }

  void theTipHasFileAccessionLengthAndTopology() {
    const QString tip = sectionOf({recordOf(1, "pUC19", "/d/a.gb", "L09137.2")}).entries[0].description;
    for (const char* part : {"circular", "2,686", "L09137.2", "a.gb"})
      QVERIFY2(tip.contains(QLatin1String(part)), qPrintable(tip));
  }
};

DGLM_TEST(TestRecordList);
#include "tst_record_list.moc"
