// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/feature_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "app/texts/messages.h"
#include "core/sequence/feature_text.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr QSize kFeatureSize(68 * kGrid, 60 * kGrid);
constexpr int kMixedStrands = 2;  // none of Strand's numbers
enum QualifierColumn { KeyColumn, ValueColumn };

/// The feature keys that plasmids have most, GenBank's own words.
QStringList usualTypes() {
  return {QStringLiteral("CDS"),          QStringLiteral("gene"),          QStringLiteral("promoter"),
          QStringLiteral("terminator"),   QStringLiteral("rep_origin"),    QStringLiteral("oriT"),
          QStringLiteral("RBS"),          QStringLiteral("regulatory"),    QStringLiteral("enhancer"),
          QStringLiteral("polyA_signal"), QStringLiteral("intron"),        QStringLiteral("exon"),
          QStringLiteral("5'UTR"),        QStringLiteral("3'UTR"),         QStringLiteral("LTR"),
          QStringLiteral("sig_peptide"),  QStringLiteral("mat_peptide"),   QStringLiteral("protein_bind"),
          QStringLiteral("primer_bind"),  QStringLiteral("repeat_region"), QStringLiteral("mobile_element"),
          QStringLiteral("ncRNA"),        QStringLiteral("tRNA"),          QStringLiteral("rRNA"),
          QStringLiteral("misc_RNA"),     QStringLiteral("misc_binding"),  QStringLiteral("misc_recomb"),
          QStringLiteral("misc_feature")};
}

bool isOnBothStrands(const Feature& feature) {
  return std::ranges::any_of(feature.segments, [&](const FeatureSegment& segment) {
    return segment.strand != feature.segments.front().strand;
  });
}

}  // namespace

FeatureDialog::FeatureDialog(std::shared_ptr<const Record> record, Feature proposal, Purpose purpose, QWidget* parent)
    : QDialog(parent),
      record_(std::move(record)),
      before_(std::move(proposal)),
      placeBefore_(QString::fromStdString(stretchesText(before_, record_->length()))),
      name_(new QLineEdit(this)),
      type_(new QComboBox(this)),
      place_(new QLineEdit(placeBefore_, this)),
      strand_(new QComboBox(this)),
      qualifiers_(new QTableWidget(0, 2, this)),
      said_(makeLabel(QString(), TextRole::Secondary, this)) {
  const bool isNew = purpose == Purpose::Add;
  setWindowTitle(isNew ? tr("Add a Feature") : tr("Edit a Feature"));
  if (!isNew)
    name_->setText(QString::fromStdString(before_.label()));
  name_->setToolTip(tr("What map, tracks and lists call it; the qualifier label in files."));
  type_->setEditable(true);
  type_->addItems(usualTypes());
  type_->setCurrentText(QString::fromStdString(before_.type));
  type_->setAccessibleName(tr("Type"));
  type_->setToolTip(tr("The feature key of GenBank, such as CDS, promoter or rep_origin."));
  place_->setToolTip(
      tr("First and last base, counted from 1, such as 1284-2144; several stretches with commas between. On a circular "
         "sequence 2600-120 runs over the origin. < before a first base and > before a last say that the feature goes "
         "on beyond."));
  fillStrands();
  strand_->setAccessibleName(tr("Strand"));
  auto* form = new QFormLayout;
  setGridSpacing(*form, 0, 1);
  form->addRow(tr("Name"), name_);
  form->addRow(tr("Type"), type_);
  form->addRow(tr("Place"), place_);
  form->addRow(tr("Strand"), strand_);
  form->addRow(tr("Qualifiers"), buildQualifiers());
  accept_ = finishDialog(*this, form, said_, nullptr, isNew ? tr("Add") : tr("Change"));
  connect(accept_, &QPushButton::clicked, this, &QDialog::accept);
  connect(name_, &QLineEdit::textChanged, this, &FeatureDialog::check);
  connect(type_, &QComboBox::currentTextChanged, this, &FeatureDialog::check);
  connect(place_, &QLineEdit::textChanged, this, &FeatureDialog::check);
  connect(strand_, &QComboBox::currentIndexChanged, this, &FeatureDialog::check);
  connect(qualifiers_, &QTableWidget::itemChanged, this, &FeatureDialog::check);
  name_->setFocus();
  name_->selectAll();
  check();
  resizeWithinScreen(*this, kFeatureSize);
}

void FeatureDialog::fillStrands() {
  for (const Strand strand : {Strand::Forward, Strand::Reverse, Strand::None})
    strand_->addItem(formatStrand(strand), static_cast<int>(strand));
  if (isOnBothStrands(before_))
    strand_->addItem(tr("both, as it is"), kMixedStrands);
  strand_->setCurrentIndex(
      strand_->findData(isOnBothStrands(before_) ? kMixedStrands : static_cast<int>(before_.strand())));
}

/// The first label is the name above.
QWidget* FeatureDialog::buildQualifiers() {
  auto* part = new QWidget(this);
  qualifiers_->setHorizontalHeaderLabels({tr("Key"), tr("Value")});
  qualifiers_->setAccessibleName(tr("Qualifiers"));
  qualifiers_->horizontalHeader()->setStretchLastSection(true);
  qualifiers_->verticalHeader()->hide();
  qualifiers_->setTabKeyNavigation(false);
  bool isLabelLeftOut = false;
  for (const Qualifier& qualifier : before_.qualifiers)
    if (qualifier.key != "label" || std::exchange(isLabelLeftOut, true))
      addRow(qualifier);
  auto* add = new QPushButton(tr("Add a Qualifier"), part);
  auto* remove = new QPushButton(tr("Remove"), part);
  for (QPushButton* button : {add, remove})
    button->setAutoDefault(false);
  connect(add, &QPushButton::clicked, this, [this] {
    addRow({"note", "", true, true});
    qualifiers_->setCurrentCell(qualifiers_->rowCount() - 1, KeyColumn);
    qualifiers_->editItem(qualifiers_->currentItem());
  });
  connect(remove, &QPushButton::clicked, this, [this] {
    qualifiers_->removeRow(qualifiers_->currentRow());
    check();
  });
  const auto enable = [this, remove] { remove->setEnabled(qualifiers_->currentRow() >= 0); };
  connect(qualifiers_, &QTableWidget::currentCellChanged, remove, enable);
  enable();
  auto* layout = new QVBoxLayout(part);
  setGridSpacing(*layout, 0, 1);
  layout->addWidget(qualifiers_, 1);
  layout->addLayout(makeLine({add, remove}));
  return part;
}

void FeatureDialog::addRow(const Qualifier& qualifier) {
  const int row = qualifiers_->rowCount();
  qualifiers_->insertRow(row);
  qualifiers_->setItem(row, KeyColumn, new QTableWidgetItem(QString::fromStdString(qualifier.key)));
  qualifiers_->setItem(row, ValueColumn, new QTableWidgetItem(QString::fromStdString(qualifier.value)));
}

QString FeatureDialog::said() const {
  return said_->text();
}

Result<Feature> FeatureDialog::withPlace(Feature feature) const {
  const std::string text = place_->text().toStdString();
  const int strand = strand_->currentData().toInt();
  const bool isBoth = strand == kMixedStrands;
  const bool isAsBefore =
      place_->text() == placeBefore_ && (isBoth || (!isOnBothStrands(before_) && strand == int(before_.strand())));
  if (isAsBefore && !before_.segments.empty())
    return feature;
  const SegmentOrder several = before_.order == SegmentOrder::Order ? SegmentOrder::Order : SegmentOrder::Join;
  DGLM_TRY(Feature placed, withStretches(std::move(feature), tr("The place").toStdString(), text,
                                         isBoth ? Strand::None : static_cast<Strand>(strand), *record_, several));
  for (size_t i = 0; isBoth && i < std::min(placed.segments.size(), before_.segments.size()); ++i)
    placed.segments[i].strand = before_.segments[i].strand;
  return placed;
}

/// Those that stay as they were keep whether they have quotes.
bool FeatureDialog::readQualifiers(Feature& feature, QString& wrong) const {
  const auto label = std::ranges::find(before_.qualifiers, "label", &Qualifier::key);
  const auto labelPlace = static_cast<size_t>(label - before_.qualifiers.begin());
  std::vector<Qualifier> read;
  for (int row = 0; row < qualifiers_->rowCount(); ++row) {
    const auto text = [&](int column) {
      const QTableWidgetItem* item = qualifiers_->item(row, column);
      return item ? item->text().trimmed().toStdString() : std::string();
    };
    Qualifier qualifier = qualifierOf(text(KeyColumn), text(ValueColumn));
    if (qualifier.key.empty() && qualifier.value.empty())
      continue;
    if (!isQualifierKey(qualifier.key)) {
      wrong = tr("'%1' cannot be the key of a qualifier. A key has letters, digits, and _ or -.")
                  .arg(QString::fromStdString(qualifier.key));
      return false;
    }
    const auto same = std::ranges::find_if(before_.qualifiers, [&](const Qualifier& other) {
      return other.key == qualifier.key && other.value == qualifier.value;
    });
    read.push_back(same == before_.qualifiers.end() ? qualifier : *same);
  }
  if (label != before_.qualifiers.end())
    read.insert(read.begin() + static_cast<std::ptrdiff_t>(std::min(labelPlace, read.size())), *label);
  feature.qualifiers = std::move(read);
  return true;
}

std::optional<Feature> FeatureDialog::read(QString& wrong) const {
  Feature feature = before_;
  feature.type = type_->currentText().trimmed().toStdString();
  if (!isFeatureKey(feature.type)) {
    wrong = tr("A type has at most 15 letters, digits, and _ or -, and no blanks, such as CDS or rep_origin.");
    return std::nullopt;
  }
  if (!readQualifiers(feature, wrong))
    return std::nullopt;
  Result<Feature> placed = withPlace(std::move(feature));
  if (placed.hasError()) {
    wrong = messageFor(placed.error());
    return std::nullopt;
  }
  if (strand_->currentData().toInt() == kMixedStrands && placed.value().segments.size() != before_.segments.size()) {
    wrong = tr("Its stretches lie on both strands. Choose one strand to have another number of them.");
    return std::nullopt;
  }
  return renamed(std::move(placed).value(), name_->text().trimmed().toStdString());
}

void FeatureDialog::check() {
  if (!accept_)
    return;  // not built yet
  QString wrong;
  feature_ = read(wrong);
  setTextRole(*said_, feature_ ? TextRole::Secondary : TextRole::Failure);
  //: A feature: its name, its type, its place, its length.
  said_->setText(feature_
                     ? tr("%1, %2, %3, %4")
                           .arg(QString::fromStdString(feature_->label()), QString::fromStdString(feature_->type),
                                formatRange(feature_->extent(), record_->length()), formatLength(feature_->length()))
                     : wrong);
  accept_->setEnabled(feature_.has_value());
}

}  // namespace dglm
