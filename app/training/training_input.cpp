// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/training/training_input.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

#include "app/texts/paths.h"
#include "core/base/size_text.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

enum Source { OfProject, OfFiles };

/// The nearest folder of the path that is there.
QFileInfo nearestFolder(const QString& path) {
  QFileInfo info(path);
  while (!info.exists() && info.absolutePath() != info.absoluteFilePath())
    info = QFileInfo(info.absolutePath());
  return info;
}

}  // namespace

QString sizeInLanguage(int64_t bytes) {
  return inLanguage(QString::fromStdString(sizeText(bytes)));
}

QString folderComplaint(const QString& folder) {
  if (const QFileInfo there = nearestFolder(folder); !there.isDir() || !there.isWritable())
    return TrainingInput::tr("%1 cannot be written. Choose another folder.").arg(there.filePath());
  return folder.trimmed().isEmpty() ? TrainingInput::tr("Choose a folder for the dictionary.") : QString();
}

TrainingInput::TrainingInput(Session& session, const TrainSaeRequest& proposal, QWidget& dialog)
    : QObject(&dialog),
      session_(session),
      dialog_(dialog),
      model_(new QLineEdit(textOf(proposal.model), &dialog)),
      source_(new QComboBox(&dialog)),
      sequences_(makeElidedLabel(QString(), TextRole::Secondary, &dialog)),
      heldOut_(new QSpinBox(&dialog)) {}

void TrainingInput::addModel(QFormLayout& form) {
  model_->setAccessibleName(tr("Model"));
  model_->setToolTip(tr("Folder of the gLM that reads the sequences."));
  QPushButton* choose = makeLinkButton(tr("Choose Folder..."), &dialog_);
  form.addRow(tr("Model"), formLine({model_, choose}, model_, &dialog_));
  connect(choose, &QPushButton::clicked, this, &TrainingInput::chooseModel);
  connect(model_, &QLineEdit::textChanged, this, &TrainingInput::edited);
}

void TrainingInput::addSequences(QFormLayout& form) {
  constexpr int kShare = 3, kMostHeldOut = 99'999;
  source_->addItem(tr("Sequences of this project"));
  source_->addItem(tr("Files"));
  source_->setAccessibleName(tr("Sequences"));
  form.addRow(tr("Sequences"), formLine({source_, sequences_}, sequences_, &dialog_));
  heldOut_->setRange(0, kMostHeldOut);
  heldOut_->setGroupSeparatorShown(true);
  heldOut_->setValue(annotated() / kShare);
  heldOut_->setToolTip(
      tr("Annotated sequences that the dictionary never sees: as it trains, its concepts are scored on them. 0 scores "
         "nothing."));
  heldOut_->setAccessibleName(tr("Held out"));
  form.addRow(tr("Held out"), heldOut_);
  connect(heldOut_, &QSpinBox::valueChanged, this, [this] {
    showSequences();
    Q_EMIT edited();
  });
  connect(source_, &QComboBox::activated, this, [this](int index) {
    if (index == OfFiles)
      chooseFiles();
    showSequences();
    Q_EMIT edited();
  });
  showSequences();
}

bool TrainingInput::isOnProject() const {
  return source_->currentIndex() == OfProject;
}

/// Every so many-th of the annotated ones is held out, so that files of one family do not all go.
TrainingRecords TrainingInput::records() const {
  TrainingRecords records;
  if (!isOnProject())
    return records;
  const int all = annotated(), held = std::min(heldOut_->value(), all);
  int seen = 0;
  for (const RecordSummary& record : session_.records()) {
    const bool isAnnotated = record.featureCount > 0;
    const bool isHeldOut = isAnnotated && (seen + 1) * held / all > seen * held / all;
    seen += isAnnotated;
    (isHeldOut ? records.heldOut : records.training).push_back(record.id);
  }
  return records;
}

int TrainingInput::annotated() const {
  return static_cast<int>(
      std::ranges::count_if(session_.records(), [](const RecordSummary& record) { return record.featureCount > 0; }));
}

int64_t TrainingInput::bases() const {
  if (!isOnProject())
    return filesBytes_;  // a letter a base, about
  int64_t sum = 0;
  for (const RecordId id : records().training)
    if (const RecordSummary* record = session_.contents().record(id))
      sum += record->length;
  return sum;
}

void TrainingInput::fill(TrainSaeRequest& request, const std::filesystem::path& folder) const {
  request.model = pathOf(model_->text());
  request.sequences.clear();
  request.heldOut.clear();
  if (isOnProject())
    request.sequences = {sequencesOfRun(folder)};
  if (isOnProject() && heldOut_->value() > 0)
    request.heldOut = {heldOutOfRun(folder)};
  if (!isOnProject())
    for (const QString& file : files_)
      request.sequences.push_back(pathOf(file));
}

QString TrainingInput::complaint() const {
  if (model_->text().trimmed().isEmpty())
    return tr("Choose the folder of a gLM first.");
  if (bases() == 0)
    return tr("There are no sequences to train on. Add some to the project, or choose files.");
  if (isOnProject() && heldOut_->value() > 0 && heldOut_->value() >= annotated())
    return tr("Of %n annotated sequences at least one must be left to train on.", nullptr, annotated());
  return {};
}

void TrainingInput::chooseModel() {
  const QString folder = askFolder(&dialog_, tr("Folder of the gLM"), model_->text());
  if (!folder.isEmpty())
    model_->setText(QDir::toNativeSeparators(folder));
}

void TrainingInput::chooseFiles() {
  const QStringList files =
      askOpenFiles(&dialog_, tr("Sequences to Train On"), QString(),
                   tr("Sequences (*.fa *.fasta *.fna *.gb *.gbk *.dna *.embl *.csv *.txt *.gz);;All files (*)"));
  if (!files.isEmpty())
    files_ = files;
  else if (files_.isEmpty())
    source_->setCurrentIndex(OfProject);
  filesBytes_ = 0;
  for (const QString& file : files_)
    filesBytes_ += QFileInfo(file).size();
}

void TrainingInput::showSequences() {
  const int count = isOnProject() ? static_cast<int>(records().training.size()) : static_cast<int>(files_.size());
  sequences_->setText(isOnProject() ? tr("%n sequences, %1", nullptr, count).arg(formatLength(bases()))
                                    : tr("%n files", nullptr, count));
  sequences_->setToolTip(isOnProject() ? QString() : files_.join('\n'));
  heldOut_->setEnabled(isOnProject());
}

}  // namespace dglm
