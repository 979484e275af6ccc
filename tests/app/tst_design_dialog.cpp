// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "app/project/record_intake.h"
#include "app/steering/design_dialog.h"
#include "app/texts/paths.h"
#include "core/formats/read_records.h"
#include "tests/app/steering_parts.h"
#include "tests/test_case.h"
#include "widgets/tables/design_table.h"
#include "widgets/tables/filtered_table.h"

using namespace dglm;
using namespace dglm::test;

namespace {

constexpr int kDesignPatience = 120'000;  // milliseconds

QByteArray designBytes(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

}  // namespace

class TestDesignDialog : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    auto made = makeSteeringProject(*folder_);
    QVERIFY2(made.hasValue(), made.hasError() ? made.error().text().c_str() : "");
    parts_ = std::make_unique<SteeringParts>(made.value());
    QVERIFY(settles(parts_->desk));
  }
  void cleanup() {
    dialog_.reset();
    parts_.reset();
  }

  // The dials as they stand write a region; what is made is what the command makes of the files that it names.
  void theModelWritesWhatTheCommandWrites() {
    parts_->desk.turn(1, 3);
    QVERIFY(settles(parts_->desk));
    parts_->session.selectBases({12, 30});
    open();
    QCOMPARE(dialog_->wish().region, QString("13-30"));
    DesignWish wish = dialog_->wish();
    wish.designs = 3;
    wish.temperature = 1.5;
    wish.fixed = QStringLiteral("13-18");
    dialog_->setWish(wish);
    const QString command = dialog_->command();
    QVERIFY2(command.contains("--set 1=3") && command.contains("--region b:13-30") &&
                 command.contains("--protect b:13-18") && command.contains("--designs 3"),
             qPrintable(command));
    QVERIFY(writes());
    const GenerateReport& report = *dialog_->report();
    QCOMPARE(report.designs.size(), size_t{3});
    QCOMPARE(report.scores.size(), size_t{4});
    const Record& was = *parts_->session.record();
    for (const Record& design : report.designs)
      for (size_t base = 0; base < was.bases.size(); ++base)
        QVERIFY(design.bases[base] == was.bases[base] || (base >= 18 && base < 30));
    QCOMPARE(dialog_->table().table().shownRows().size(), size_t{4});

    GenerateRequest request = *designRequest(wish, *source_);
    const QString made = textOf(request.out);
    request.out = pathOf(folder_->filePath("again.gb"));
    const auto source = parts_->session.project().access()(
        [&](Project& project) { return latentSourceOf(project, source_->analysis); });
    QVERIFY(source.hasValue());
    request.input.source = source.value();
    QVERIFY(generateDesigns(request, {}).hasValue());
    QVERIFY(designBytes(made).contains("variation"));
    QCOMPARE(designBytes(made), designBytes(textOf(request.out)));
    QCOMPARE(designBytes(QString(made).replace(".gb", ".scores.csv")),
             designBytes(folder_->filePath("again.scores.csv")));
    QCOMPARE(dialog_->command(), command);  // of what is shown
    ++wish.seed;
    dialog_->setWish(wish);
    QVERIFY2(!dialog_->command().contains(made), qPrintable(made));  // the next ones do not replace these
  }

  void designsAreTakenIntoTheProject() {
    parts_->session.selectBases({12, 30});
    open();
    DesignWish wish = dialog_->wish();
    wish.designs = 2;
    dialog_->setWish(wish);
    QVERIFY(writes());
    QSignalSpy wanted(dialog_.get(), &DesignDialog::designsWanted);
    dialog_->add();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<std::vector<Record>>().size(), size_t{2});
    // One that is selected; the sequence as it was is no design.
    FilteredTable& table = dialog_->table().table();
    table.selectRow(0);
    QVERIFY(dialog_->table().selected().empty());
    table.selectRow(2);
    QCOMPARE(dialog_->table().selected(), std::vector<int>{2});
    dialog_->add();
    QCOMPARE(wanted[1][0].value<std::vector<Record>>().size(), size_t{1});
    QCOMPARE(wanted[1][0].value<std::vector<Record>>().front().id, dialog_->report()->designs[1].id);
  }

  void whatCannotBeIsSaidInWordsOfTheForm() {
    open();
    DesignWish wish = dialog_->wish();
    wish.region.clear();
    dialog_->setWish(wish);
    QVERIFY(dialog_->command().isEmpty());
    QVERIFY(dialog_->said().startsWith("Name the region"));
    wish.region = QStringLiteral("90000-90010");
    dialog_->setWish(wish);
    dialog_->start();
    QTRY_VERIFY_WITH_TIMEOUT(dialog_->said().contains("Region") && dialog_->said().contains("90000"), kDesignPatience);
    QVERIFY(!dialog_->said().contains("--region"));
    QVERIFY(!dialog_->report());
    wish.region = QStringLiteral("feature:no such thing");
    dialog_->setWish(wish);
    dialog_->start();
    QTRY_VERIFY_WITH_TIMEOUT(dialog_->said().contains("no such feature"), kDesignPatience);
  }

 private:
  void open() {
    source_ = designSourceOf(parts_->session, parts_->desk);
    QVERIFY(source_);
    dialog_ =
        std::make_unique<DesignDialog>(parts_->session, *source_, usualDesigns(parts_->session, parts_->desk), nullptr);
  }
  bool writes() {
    QSignalSpy designed(dialog_.get(), &DesignDialog::designed);
    dialog_->start();
    const bool isDone = QTest::qWaitFor([&] { return !designed.isEmpty(); }, kDesignPatience);
    if (!isDone)
      qWarning("%s", qPrintable(dialog_->said()));
    return isDone;
  }

  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<SteeringParts> parts_;
  std::optional<DesignSource> source_;
  std::unique_ptr<DesignDialog> dialog_;
};

DGLM_TEST(TestDesignDialog);
#include "tst_design_dialog.moc"
