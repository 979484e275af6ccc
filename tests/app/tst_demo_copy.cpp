// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "app/project/demo_copy.h"
#include "core/project/project.h"
#include "tests/core/result_checks.h"
#include "tests/test_case.h"

using namespace dglm;

class TestDemoCopy : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    const std::filesystem::path root(folder_->path().toStdU16String());
    places_ = {root / "demo", root / "shipped.dglm", root / "mine"};
    auto shipped = Project::create(places_.project);
    QVERIFY(shipped.hasValue() && !shipped.value().close().hasError());
  }

  void anUntouchedCopyIsRenewedWithoutAWord() {
    const DemoCopy first = prepared();
    QCOMPARE(first.path, copy("demo.dglm"));
    {
      Project seen = Project::open(first.path).value();
      QVERIFY(seen.views().setState("window", R"({"perspective": "steer"})").hasValue());
      QVERIFY(seen.close().hasValue());
    }
    const DemoCopy again = prepared();
    QCOMPARE(again.path, first.path);
    QVERIFY(again.earlier.empty() && !again.isSecond && !first.isSecond);
    QCOMPARE(Project::open(again.path).value().contentMark().value(),
             Project::open(places_.project).value().contentMark().value());
  }

  void anUntouchedCopyOfAnEarlierReleaseIsRenewedToo() {
    const DemoCopy earlier = prepared();
    change(places_.project);
    const DemoCopy today = prepared();
    QCOMPARE(today.path, earlier.path);
    QVERIFY(today.earlier.empty());
    QCOMPARE(Project::open(today.path).value().records().list().value().size(), size_t{1});
  }

  void anUntouchedCopyKnowsThatItIs() {
    const auto isUntouched = [](const std::filesystem::path& path) {
      return isUntouchedDemo(test::valueOf(Project::open(path)));
    };
    const auto demo = prepared().path;
    QVERIFY(isUntouched(demo));
    QVERIFY(!isUntouched(places_.project));  // nobody's copy
    change(demo);
    QVERIFY(!isUntouched(demo));
  }

  void aChangedCopyStaysAndIsToldOnce() {
    change(prepared().path);
    const DemoCopy clean = prepared();
    QCOMPARE(clean.path, copy("demo-2.dglm"));
    QCOMPARE(clean.earlier, copy("demo.dglm"));
    QVERIFY(!clean.isSecond);
    QCOMPARE(Project::open(copy("demo.dglm")).value().records().list().value().size(), size_t{1});
    const DemoCopy nextDay = prepared();
    QCOMPARE(nextDay.path, clean.path);
    QVERIFY(nextDay.earlier.empty() && !nextDay.isSecond);
  }

  void whileAWindowHasTheCopyOpenThereIsASecond() {
    auto open = Project::open(prepared().path);
    QVERIFY(open.hasValue());
    const DemoCopy second = prepared();
    QCOMPARE(second.path, copy("demo-2.dglm"));
    QVERIFY(second.isSecond && second.earlier.empty());
    places_.openHere = copy("demo.dglm");
    QVERIFY(!prepared().isSecond);  // this window's own
    places_.openHere.clear();
    QVERIFY(!open.value().close().hasError());
    QVERIFY(!prepared().isSecond);
  }

 private:
  DemoCopy prepared() const {
    auto demo = prepareDemo(places_, {});
    return demo.hasValue() ? demo.value() : DemoCopy();
  }

  std::filesystem::path copy(const char* name) const { return places_.copies / name; }

  void change(const std::filesystem::path& path) const {
    Project project = Project::open(path).value();
    Record record;
    record.id = "mine";
    record.bases = "ACGT";
    QVERIFY(project.records().add(std::vector<NewRecord>{{record, {}}}).hasValue());
    QVERIFY(project.close().hasValue());
  }

  std::unique_ptr<QTemporaryDir> folder_;
  DemoPlaces places_;
};

DGLM_TEST(TestDemoCopy);
#include "tst_demo_copy.moc"
