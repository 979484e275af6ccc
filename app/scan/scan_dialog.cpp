// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/scan_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QDoubleValidator>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "app/scan/corpus_list.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
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
      identity_(new QDoubleSpinBox(this)),
      said_(makeLabel(QString(), TextRole::Secondary, this)) {
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
  identity_->setRange(0, 100);
  identity_->setDecimals(1);
  identity_->setSuffix(QStringLiteral(" %"));
  identity_->setAccessibleName(tr("Least identity"));
  identity_->setToolTip(tr("Hits with a smaller share of equal bases are left out."));
  form->addRow(tr("Least identity"), identity_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  start_ = buttons->addButton(tr("Scan"), QDialogButtonBox::AcceptRole);
  start_->setDefault(true);
  said_->setWordWrap(true);
  said_->setText(tr(
      "FASTA files, plain or compressed, with all folders below. Both strands are searched, and circles across their "
      "origin. Of queries with the same bases one is searched for. A scan that is cut off goes on where it was."));
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 2, 1);
  layout->addLayout(form);
  layout->addWidget(said_);
  layout->addWidget(buttons);
  connect(queries_, &QComboBox::activated, this, [this] {
    if (queries_->currentData().toInt() == kFromFile)
      chooseQueries();
    onEdited();
  });
  connect(corpus_, &CorpusList::edited, this, &ScanDialog::onEdited);
  connect(expected_, &QLineEdit::textChanged, this, &ScanDialog::onEdited);
  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    corpus_->remember();
    accept();
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  onEdited();
  resize(kScanWidth, sizeHint().height());
}

void ScanDialog::addCorpus(const QStringList& paths) {
  corpus_->add(paths);
}

/// The file is read beside the window; until then nothing can be started.
void ScanDialog::chooseQueries() {
  const QString file = QFileDialog::getOpenFileName(
      this, tr("Queries"), QString(),
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
      [this, path](std::vector<Query> queries) { takeQueries(std::move(queries), textOf(path.filename())); });
  connect(job, &JobHandle::failed, this, [this](const Error& error) {
    queries_->setCurrentIndex(choices_.empty() ? -1 : 0);
    onEdited();
    queryText_->setText(messageFor(error));
  });
}

void ScanDialog::takeQueries(std::vector<Query> queries, const QString& title) {
  choices_.push_back({title, std::move(queries)});
  const int place = queries_->count() - 1;
  queries_->insertItem(place, title, static_cast<int>(choices_.size()) - 1);
  queries_->setCurrentIndex(place);
  onEdited();
}

ScanWish ScanDialog::wish() const {
  ScanWish wish;
  const int choice = queries_->currentIndex() < 0 ? kFromFile : queries_->currentData().toInt();
  if (choice >= 0) {
    wish.title = choices_[static_cast<size_t>(choice)].title.toStdString();
    wish.queries = choices_[static_cast<size_t>(choice)].queries;
  }
  wish.corpus = corpus_->corpus();
  wish.task = static_cast<SearchTask>(task_->currentData().toInt());
  wish.mostExpected = QLocale::c().toDouble(expected_->text());
  wish.leastIdentity = identity_->value();
  return wish;
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
  start_->setEnabled(!now.queries.empty() && !now.corpus.empty() && expected_->hasAcceptableInput() &&
                     now.mostExpected > 0);
}

}  // namespace dglm
