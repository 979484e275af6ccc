// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "app/project/demo_copy.h"
#include "core/project/project.h"
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

  void theCopyFromLastTimeIsTakenWithoutAWord() {
    const DemoCopy first = prepared();
    QCOMPARE(first.path, copy("demo.dglm"));
    const DemoCopy again = prepared();
    QCOMPARE(again.path, first.path);
    QVERIFY(again.earlier.empty() && !again.isSecond && !first.isSecond);
  }

  void aRenewedDemoTellsOnceWhereTheEarlierCopyIs() {
    makeOlder(prepared().path);
    const DemoCopy renewed = prepared();
    QCOMPARE(renewed.path, copy("demo-2.dglm"));
    QCOMPARE(renewed.earlier, copy("demo.dglm"));
    QVERIFY(!renewed.isSecond);
    QVERIFY(std::filesystem::exists(copy("demo.dglm")));
    const DemoCopy nextDay = prepared();
    QCOMPARE(nextDay.path, renewed.path);
    QVERIFY(nextDay.earlier.empty() && !nextDay.isSecond);
  }

  void whileAWindowHasTheCopyOpenThereIsASecond() {
    makeOlder(prepared().path);
    auto open = Project::open(prepared().path);
    QVERIFY(open.hasValue());
    const DemoCopy second = prepared();
    QCOMPARE(second.path, copy("demo-3.dglm"));
    QVERIFY(second.isSecond && second.earlier.empty());
    QVERIFY(!open.value().close().hasError());
    QVERIFY(!prepared().isSecond);
  }

 private:
  DemoCopy prepared() const {
    auto demo = prepareDemo(places_, {});
    return demo.hasValue() ? demo.value() : DemoCopy();
  }

  std::filesystem::path copy(const char* name) const { return places_.copies / name; }

  void makeOlder(const std::filesystem::path& path) const {
    std::filesystem::last_write_time(path, std::filesystem::last_write_time(places_.project) - std::chrono::hours(1));
  }

  std::unique_ptr<QTemporaryDir> folder_;
  DemoPlaces places_;
};

DGLM_TEST(TestDemoCopy);
#include "tst_demo_copy.moc"
