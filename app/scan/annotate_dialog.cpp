// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/annotate_dialog.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>

#include <algorithm>

#include "app/project/command_copy.h"
#include "app/project/command_text.h"
#include "app/texts/paths.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"

namespace dglm {
namespace {

constexpr int kWidth = 72 * kGrid;
constexpr auto kLibraryFile = "annotation/library";
constexpr double kPercent = 100;
enum Sequences { Chosen, All };

}  // namespace

AnnotateDialog::AnnotateDialog(Session& session, std::vector<RecordId> chosen, QWidget* parent)
    : QDialog(parent),
      session_(session),
      chosen_(std::move(chosen)),
      library_(new QComboBox(this)),
      libraryText_(makeLabel(QString(), TextRole::Secondary, this)),
      sequences_(new QComboBox(this)),
      said_(makeLabel(QString(), TextRole::Secondary, this)),
      command_(new CommandRow(this)) {
  setWindowTitle(tr("Annotate Features"));
  library_->addItem(tr("Common plasmid features"), static_cast<int>(LibrarySource::Shipped));
  library_->addItem(tr("A file..."), static_cast<int>(LibrarySource::File));
  library_->addItem(tr("Features of this project"), static_cast<int>(LibrarySource::Project));
  library_->setAccessibleName(tr("Library"));
  const auto all = static_cast<int>(session_.records().size());
  sequences_->addItem(nameOfChosen(), Chosen);
  sequences_->addItem(tr("All %n sequences of this project", nullptr, all), All);
  sequences_->setCurrentIndex(chosen_.empty() ? All : Chosen);
  sequences_->setAccessibleName(tr("Sequences"));
  libraryText_->setWordWrap(true);
  auto* form = new QFormLayout;
  setGridSpacing(*form, 0, 1);
  form->addRow(tr("Library"), library_);
  form->addRow(QString(), libraryText_);
  form->addRow(tr("Sequences"), sequences_);
  const MatchRules usual;
  identity_ = addDecimal(*form, tr("Least identity"), {50, kPercent, 1, 1}, kPercent * usual.leastIdentity,
                         tr("Share of the bases that are the same in the feature and in the sequence."), this);
  coverage_ = addDecimal(*form, tr("Least coverage"), {1, kPercent, 1, 1}, kPercent * usual.leastCoverage,
                         tr("Share of the feature that must be there. What is not whole is called a fragment."), this);
  for (QDoubleSpinBox* box : {identity_, coverage_})
    box->setSuffix(QStringLiteral(" %"));
  start_ = finishDialog(*this, form, said_, command_, tr("Annotate"));
  connect(library_, &QComboBox::activated, this, [this] {
    if (library_->currentData().toInt() == static_cast<int>(LibrarySource::File))
      chooseFile();
    onEdited();
  });
  connect(sequences_, &QComboBox::activated, this, &AnnotateDialog::onEdited);
  connect(identity_, &QDoubleSpinBox::valueChanged, this, &AnnotateDialog::onEdited);
  connect(coverage_, &QDoubleSpinBox::valueChanged, this, &AnnotateDialog::onEdited);
  connect(start_, &QPushButton::clicked, this, &QDialog::accept);
  said_->setText(
      tr("Both strands are searched, circles across their origin as well. Features that a sequence has already stay; "
         "of several names for one place the nearest is taken, and its note tells what differs."));
  onEdited();
  resize(kWidth, sizeHint().height());
}

QString AnnotateDialog::nameOfChosen() const {
  const RecordSummary* only = chosen_.size() == 1 ? session_.contents().record(chosen_.front()) : nullptr;
  return only ? QString::fromStdString(only->name)
              : tr("The %n selected sequences", nullptr, static_cast<int>(chosen_.size()));
}

void AnnotateDialog::chooseFile() {
  const QString last = QSettings().value(kLibraryFile).toString();
  const QString file = askOpenFile(
      this, tr("Library of Features"), last,
      tr("Libraries (*.gb *.gbk *.genbank *.embl *.dna *.fa *.fasta *.gff3 *.gff *.csv *.tsv);;All files (*)"));
  if (file.isEmpty()) {
    if (file_.empty())
      library_->setCurrentIndex(0);
    return;
  }
  file_ = pathOf(file);
  QSettings().setValue(kLibraryFile, file);
}

std::vector<RecordId> AnnotateDialog::records() const {
  if (sequences_->currentIndex() == Chosen)
    return chosen_;
  std::vector<RecordId> all;
  for (const RecordSummary& record : session_.records())
    all.push_back(record.id);
  return all;
}

AnnotationWish AnnotateDialog::wish() const {
  AnnotationWish wish;
  wish.source = static_cast<LibrarySource>(library_->currentData().toInt());
  wish.file = file_;
  wish.records = records();
  wish.rules.leastIdentity = identity_->value() / kPercent;
  wish.rules.leastCoverage = coverage_->value() / kPercent;
  return wish;
}

QString AnnotateDialog::command() const {
  const AnnotationWish now = wish();
  if (now.source == LibrarySource::Project)
    return {};
  QStringList words{"decode-glm", "annotate", "--features",
                    textOf(now.source == LibrarySource::Shipped ? shippedLibrary() : now.file)};
  words << "--sequences";
  for (const RecordSummary& record : session_.records())
    if (std::ranges::find(now.records, record.id) != now.records.end())
      words << fileOf(session_.contents(), record);
  words << "--min-identity" << QString::number(identity_->value()) << "--min-coverage"
        << QString::number(coverage_->value()) << "--out"
        << "annotated.gb";
  return withProgramPath(shellLine(words));
}

void AnnotateDialog::onEdited() {
  const AnnotationWish now = wish();
  switch (now.source) {
    case LibrarySource::Shipped:
      libraryText_->setText(
          tr("Resistance genes, origins, promoters, terminators, reporters, tags and viral elements, "
             "with their sources."));
      break;
    case LibrarySource::File:
      libraryText_->setText(textOf(file_));
      break;
    case LibrarySource::Project:
      libraryText_->setText(tr("All that is annotated in any of its sequences."));
      break;
  }
  const QString line = command();
  command_->setVisible(!line.isEmpty());
  command_->setCommand(line);
  start_->setEnabled(!now.records.empty());
}

}  // namespace dglm
