// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/training/stability_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "app/project/stability_book.h"
#include "app/texts/paths.h"
#include "core/base/utf8_path.h"
#include "widgets/charts/stability_histogram.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/text_parts.h"

namespace dglm {
namespace {

constexpr int kWidth = 76 * kGrid;

/// "run" of run/ae.pt.
QString nameOf(const std::filesystem::path& dictionary) {
  return textOf(dictionary.has_parent_path() ? dictionary.parent_path().filename() : dictionary.filename());
}

}  // namespace

StabilityDialog::StabilityDialog(std::vector<MeasuredStability> dictionaries, QWidget* parent)
    : QDialog(parent),
      dictionaries_(std::move(dictionaries)),
      dictionary_(new QComboBox(this)),
      said_(makeLabel(QString(), TextRole::Plain, this)),
      histogram_(new StabilityHistogram(this)),
      command_(new CommandRow(this)) {
  setWindowTitle(tr("Seed Stability"));
  dictionary_->setAccessibleName(tr("Dictionary"));
  dictionary_->setToolTip(tr("Each dictionary was matched with all others."));
  for (const MeasuredStability& each : dictionaries_)
    dictionary_->addItem(nameOf(each.dictionary));
  said_->setWordWrap(true);
  QLabel* stored = makeLabel(
      tr("Kept with the project: open one of these dictionaries, and the Latents panel has a column Stability."),
      TextRole::Secondary, this);
  stored->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  QPushButton* csv = buttons->addButton(tr("Table as CSV..."), QDialogButtonBox::ActionRole);
  QPushButton* figure = buttons->addButton(tr("Histogram as Figure..."), QDialogButtonBox::ActionRole);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 2, 1);
  layout->addWidget(dictionary_);
  layout->addWidget(said_);
  layout->addWidget(histogram_, 1);
  layout->addWidget(stored);
  layout->addWidget(command_);
  layout->addWidget(buttons);
  connect(dictionary_, &QComboBox::currentIndexChanged, this, &StabilityDialog::showChosen);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(csv, &QPushButton::clicked, this, [this] {
    Q_EMIT exportWanted(QString::fromStdString(chosen().stability.csv),
                        QStringLiteral("stability-") + nameOf(chosen().dictionary));
  });
  connect(figure, &QPushButton::clicked, this,
          [this] { Q_EMIT figureWanted(*histogram_, nameOf(chosen().dictionary)); });
  showChosen();
  resize(kWidth, sizeHint().height());
}

const MeasuredStability& StabilityDialog::chosen() const {
  return dictionaries_[static_cast<size_t>(std::max(0, dictionary_->currentIndex()))];
}

void StabilityDialog::showChosen() {
  QStringList sentences{stabilitySummary(chosen().stability)};
  if (chosen().hasCopy)
    sentences << tr("Two of the dictionaries are the same file: that says nothing about seeds.");
  said_->setText(sentences.join(' '));
  histogram_->setStability(chosen().stability.stability, kComesBack);
  std::vector<std::filesystem::path> dictionaries{chosen().dictionary};
  for (const std::string& other : chosen().stability.others)
    dictionaries.push_back(fromUtf8(other));
  command_->setCommand(stabilityCommand(dictionaries));
}

QString StabilityDialog::said() const {
  return said_->text();
}

}  // namespace dglm
