// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/corpus_list.h"

#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

#include "app/texts/paths.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"

namespace dglm {
namespace {

constexpr int kCorpusLines = 4;
constexpr auto kCorpus = "scan/corpus";

}  // namespace

CorpusList::CorpusList(QWidget* parent)
    : QWidget(parent),
      list_(new QListWidget(this)),
      nothing_(makeLabel(tr("Nothing yet: add the folder or the files to be searched."), TextRole::Secondary, this)),
      remove_(makeLinkButton(tr("Remove"), this)) {
  list_->setAccessibleName(tr("Files and folders of the corpus"));
  list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  list_->setFixedHeight(kCorpusLines * (fontMetrics().height() + kGrid));
  QPushButton* folder = makeLinkButton(tr("Add a Folder..."), this);
  QPushButton* files = makeLinkButton(tr("Add Files..."), this);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 1);
  layout->addWidget(list_);
  layout->addWidget(nothing_);
  layout->addLayout(makeLine({folder, files, remove_}));
  for (const QString& path : QSettings().value(kCorpus).toStringList())
    if (QFileInfo::exists(path))
      list_->addItem(path);
  connect(folder, &QPushButton::clicked, this, [this] {
    const QString chosen = askFolder(this, tr("Folder of the Corpus"));
    if (!chosen.isEmpty())
      add({chosen});
  });
  connect(files, &QPushButton::clicked, this, [this] {
    add(askOpenFiles(this, tr("Files of the Corpus"), QString(),
                     tr("FASTA (*.fa *.fasta *.fna *.ffn *.fa.gz *.fasta.gz *.fna.gz);;All files (*)")));
  });
  connect(remove_, &QPushButton::clicked, this, &CorpusList::removeChosen);
  connect(list_, &QListWidget::itemSelectionChanged, this, &CorpusList::showState);
  setFocusProxy(list_);
  showState();
}

std::vector<std::filesystem::path> CorpusList::corpus() const {
  std::vector<std::filesystem::path> paths;
  for (int i = 0; i < list_->count(); ++i)
    paths.push_back(pathOf(list_->item(i)->text()));
  return paths;
}

void CorpusList::add(const QStringList& paths) {
  for (const QString& path : paths)
    if (list_->findItems(path, Qt::MatchExactly).isEmpty())
      list_->addItem(path);
  showState();
  Q_EMIT edited();
}

/// The focus stays in the list, at what came behind: the next may go as well.
void CorpusList::removeChosen() {
  int place = list_->count();
  for (const QListWidgetItem* item : list_->selectedItems())
    place = std::min(place, list_->row(item));
  qDeleteAll(list_->selectedItems());
  if (list_->count() > 0) {
    list_->setCurrentRow(std::min(place, list_->count() - 1));
    list_->setFocus();
  }
  showState();
  Q_EMIT edited();
}

void CorpusList::remember() const {
  QStringList paths;
  for (const std::filesystem::path& path : corpus())
    paths << textOf(path);
  QSettings().setValue(kCorpus, paths);
}

void CorpusList::showState() {
  list_->setVisible(list_->count() > 0);
  nothing_->setVisible(list_->count() == 0);
  remove_->setEnabled(!list_->selectedItems().isEmpty());
}

}  // namespace dglm
