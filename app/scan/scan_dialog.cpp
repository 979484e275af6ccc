// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/scan_dialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QDoubleValidator>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <iterator>

#include "app/project/cluster_wish.h"
#include "app/project/command_text.h"
#include "app/scan/corpus_list.h"
#include "app/scan/scan_request.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "core/base/folder.h"
#include "core/formats/record_names.h"
#include "core/formats/record_writers.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr int kScanWidth = 80 * kGrid;
constexpr int kFromFile = -1;

int64_t basesOf(const std::vector<Query>& queries) {
  int64_t bases = 0;
  for (const Query& query : queries)
    bases += static_cast<int64_t>(query.bases.size());
  return bases;
}

}  // namespace

ScanDialog::ScanDialog(Session& session, std::vector<QueryChoice> choices, QWidget* parent)
    : QDialog(parent),
      session_(session),
      choices_(std::move(choices)),
      queries_(new QComboBox(this)),
      queryText_(makeLabel(QString(), TextRole::Secondary, this)),
      corpus_(new CorpusList(this)),
      task_(new QComboBox(this)),
      expected_(new QLineEdit(QStringLiteral("10"), this)),
      expectedProblem_(makeLabel(QString(), TextRole::Failure, this)),
      identity_(new QDoubleSpinBox(this)),
      said_(makeLabel(QString(), TextRole::Secondary, this)),
      command_(new CommandRow(this)) {
  setWindowTitle(tr("Scan a Corpus"));
  for (size_t i = 0; i < choices_.size(); ++i)
    queries_->addItem(choices_[i].title, static_cast<int>(i));
  queries_->addItem(tr("A file..."), kFromFile);
  queries_->setAccessibleName(tr("Search for"));
  auto* form = new QFormLayout;
  setGridSpacing(*form, 0, 1);
  form->addRow(tr("Search for"), queries_);
  form->addRow(QString(), queryText_);
  form->addRow(tr("In"), corpus_);
  task_->addItem(tr("near copies (megablast)"), static_cast<int>(SearchTask::Megablast));
  task_->addItem(tr("distant relatives too (blastn)"), static_cast<int>(SearchTask::Blastn));
  task_->setAccessibleName(tr("Find"));
  task_->setToolTip(
      tr("Near copies share a run of 28 bases with the query; distant relatives one of 11, which takes longer to look "
         "for."));
  form->addRow(tr("Find"), task_);
  auto* validator = new QDoubleValidator(0, 1e9, 30, expected_);
  validator->setLocale(QLocale::c());
  expected_->setValidator(validator);
  expected_->setAccessibleName(tr("E-value up to"));
  expected_->setToolTip(
      tr("How many hits as good as this chance alone may make in the whole corpus. 10 hides next to "
         "nothing; 1e-5 keeps what is beyond chance."));
  form->addRow(tr("E-value up to"), expected_);
  form->addRow(QString(), expectedProblem_);
  identity_->setRange(0, 100);
  identity_->setDecimals(1);
  identity_->setSuffix(QStringLiteral(" %"));
  identity_->setAccessibleName(tr("Least identity"));
  identity_->setToolTip(tr("Hits with a smaller share of equal bases are left out."));
  form->addRow(tr("Least identity"), identity_);
  said_->setText(tr(
      "FASTA files, plain or compressed, with all folders below. Both strands are searched, and circles across their "
      "origin. Of queries with the same bases one is searched for. A scan that is cut off goes on where it was."));
  start_ = finishDialog(*this, form, said_, command_, tr("Scan"));
  connect(addClusterButton(*this, *start_), &QPushButton::clicked, this, [this] {
    corpus_->remember();
    done(kOnCluster);
  });
  connect(queries_, &QComboBox::activated, this, [this] {
    if (queries_->currentData().toInt() == kFromFile)
      chooseQueries();
    onEdited();
  });
  connect(corpus_, &CorpusList::edited, this, &ScanDialog::onEdited);
  connect(command_, &CommandRow::copied, this, &ScanDialog::writeQueries);
  connect(expected_, &QLineEdit::textChanged, this, &ScanDialog::onEdited);
  connect(task_, &QComboBox::activated, this, &ScanDialog::onEdited);
  connect(identity_, &QDoubleSpinBox::valueChanged, this, &ScanDialog::onEdited);
  connect(start_, &QPushButton::clicked, this, [this] {
    corpus_->remember();
    accept();
  });
  onEdited();
  resize(kScanWidth, sizeHint().height());
}

void ScanDialog::addCorpus(const QStringList& paths) {
  corpus_->add(paths);
}

/// The file is read beside the window; until then nothing can be started.
void ScanDialog::chooseQueries() {
  const QString file =
      askOpenFile(this, tr("Queries"), QString(),
                  tr("Sequences (*.fa *.fasta *.fna *.gb *.gbk *.embl *.dna *.csv *.gff3 *.gz);;All files (*)"));
  if (file.isEmpty()) {
    queries_->setCurrentIndex(choices_.empty() ? -1 : 0);
    return;
  }
  queryText_->setText(tr("Reading %1...").arg(file));
  const std::filesystem::path path = pathOf(file);
  JobHandle* job = session_.jobs().start(
      session_.fileLane(), {tr("Reading %1").arg(textOf(path.filename())), Urgency::Interactive, {}, JobNotice::Silent},
      [path](const JobContext& context) { return readQueries(path, context); }, Addressee::ofProgram(this),
      [this, path](std::vector<Query> queries) {
        takeQueries({textOf(path.filename()), std::move(queries), textOf(path)});
      });
  connect(job, &JobHandle::failed, this, [this](const Error& error) {
    queries_->setCurrentIndex(choices_.empty() ? -1 : 0);
    onEdited();
    queryText_->setText(messageFor(error));
  });
}

void ScanDialog::takeQueries(QueryChoice choice) {
  choices_.push_back(std::move(choice));
  const int place = queries_->count() - 1;
  queries_->insertItem(place, choices_.back().title, static_cast<int>(choices_.size()) - 1);
  queries_->setCurrentIndex(place);
  onEdited();
}

const QueryChoice* ScanDialog::chosen() const {
  const int choice = queries_->currentIndex() < 0 ? kFromFile : queries_->currentData().toInt();
  return choice < 0 ? nullptr : &choices_[static_cast<size_t>(choice)];
}

ScanWish ScanDialog::wish() const {
  ScanWish wish;
  if (const QueryChoice* choice = chosen()) {
    wish.title = choice->title.toStdString();
    wish.queries = choice->queries;
  }
  wish.corpus = corpus_->corpus();
  wish.task = static_cast<SearchTask>(task_->currentData().toInt());
  wish.mostExpected = QLocale::c().toDouble(expected_->text());
  wish.leastIdentity = identity_->value();
  return wish;
}

/// A part of a sequence has no file of its own: one is written when the command is copied.
QString ScanDialog::queryFile() const {
  const QueryChoice* choice = chosen();
  if (!choice || !choice->file.isEmpty())
    return choice ? choice->file : QString();
  Record named;
  named.id = choice->title.toStdString();
  return textOf(commandFolder(session_.contents()) / (fileNameOf(named) + ".fasta"));
}

QString ScanDialog::command() const {
  const ScanWish now = wish();
  return now.queries.empty() || now.corpus.empty() ? QString() : scanCommand(now, pathOf(queryFile()));
}

void ScanDialog::writeQueries() {
  const QueryChoice* choice = chosen();
  if (!choice || !choice->file.isEmpty())
    return;
  std::vector<std::string> ids;
  std::ranges::transform(choice->queries, std::back_inserter(ids), &Query::id);
  const std::vector<std::string> names = namesInFiles(ids);
  std::vector<Record> records;
  for (size_t i = 0; i < names.size(); ++i) {
    Record& record = records.emplace_back();
    record.id = names[i];
    record.bases = choice->queries[i].bases;
    record.topology = choice->queries[i].isCircular ? Topology::Circular : Topology::Linear;
  }
  const QString file = queryFile();
  const auto write = [records = std::move(records), path = pathOf(file)](const JobContext& job) -> Status {
    DGLM_CHECK(makeFolder(path.parent_path()));
    return writeFasta(path, records, job);
  };
  JobHandle* job = session_.jobs().start(
      session_.fileLane(), {tr("Writing %1").arg(file), Urgency::Interactive, {}, JobNotice::Silent}, write,
      Addressee::ofProgram(this), [this, file] {
        said_->setText(QCoreApplication::translate("dglm::CommandCopy",
                                                   "Copied the command. It reads files that were written for it: %1.")
                           .arg(file));
      });
  connect(job, &JobHandle::failed, this, [this](const Error& error) { said_->setText(messageFor(error)); });
}

void ScanDialog::showExpectedProblem() {
  const bool isRight = expected_->hasAcceptableInput() && QLocale::c().toDouble(expected_->text()) > 0;
  expectedProblem_->setText(isRight ? QString() : tr("Write a number above 0, such as 10, 0.001 or 1e-5."));
  expectedProblem_->setVisible(!isRight);
}

void ScanDialog::onEdited() {
  const ScanWish now = wish();
  if (!now.queries.empty()) {
    const auto distinct = static_cast<int>(withDistinctQueries(now).queries.size());
    queryText_->setText(now.queries.size() == 1 ? formatLength(basesOf(now.queries))
                                                : tr("%n queries, %1 of them distinct, %2 bases", nullptr,
                                                     static_cast<int>(now.queries.size()))
                                                      .arg(formatCount(distinct), formatCount(basesOf(now.queries))));
  } else if (queries_->currentData().toInt() != kFromFile) {
    queryText_->clear();
  }
  showExpectedProblem();
  const QString line = command();
  command_->setVisible(!line.isEmpty());
  command_->setCommand(line);
  start_->setEnabled(!now.queries.empty() && !now.corpus.empty() && expectedProblem_->isHidden());
}

}  // namespace dglm
