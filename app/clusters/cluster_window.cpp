// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/clusters/cluster_window.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

#include "app/clusters/cluster_values.h"
#include "app/texts/paths.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/tables/shard_table.h"

namespace dglm {
namespace {

constexpr QSize kClusterSize(1000, 600);
constexpr int kListWidth = 28 * kGrid;

}  // namespace

ClusterWindow::ClusterWindow(Session& session, ClusterDesk& desk, QWidget* parent)
    : QDialog(parent),
      session_(session),
      desk_(desk),
      pages_(new QStackedWidget(this)),
      state_(new StateView(pages_)),
      list_(new QListWidget(this)),
      said_(makeLabel(QString(), TextRole::Plain, this)),
      folder_(makeElidedLabel(QString(), TextRole::Secondary, this)),
      slurm_(new CommandRow(this)),
      local_(new CommandRow(this)),
      shards_(new ShardTable(this)) {
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  setWindowTitle(tr("Work on a Cluster"));
  setWhatsThis(
      tr("<b>Work on a cluster.</b> \"Run on a Cluster...\" beside Scan, Train a Sweep, Score Concepts and Read the "
         "Sequences writes a folder with the same work in parts, the shards, for Snakemake. Copy a line below and run "
         "it where the cluster takes jobs, or on any computer that sees the folder: nothing here logs in or submits. "
         "While this window is open, it reads in the folder how far each shard is; the work goes on without it. A "
         "shard that fails runs again twice, then it is named here and the others go on; the same line starts those "
         "again that are not done. When all are, the result is joined and taken into this project: hits into Scan, "
         "dictionaries into Training, activations into the tracks, and scores into Concepts."));
  state_->showEmpty(
      tr("Nothing runs on a cluster yet. The button \"Run on a Cluster...\" stands beside Scan, Train a "
         "Sweep and Score Concepts, and for reading sequences in the menu Model."));
  list_->setAccessibleName(tr("Work on a cluster"));
  said_->setWordWrap(true);
  pages_->addWidget(state_);
  pages_->addWidget(buildPage());
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 2, 1);
  layout->addWidget(pages_, 1);
  connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
    if (row < 0 || row >= std::ssize(desk_.clusters()))
      return;
    chosen_ = desk_.clusters()[static_cast<size_t>(row)].folder;
    showChosen();
  });
  connect(&desk_, &ClusterDesk::changed, this, &ClusterWindow::showClusters);
  connect(&session_, &Session::projectClosing, this, &QDialog::close);
  resizeWithinScreen(*this, kClusterSize);
  showClusters();
}

QPushButton* ClusterWindow::addButton(QHBoxLayout& line, const QString& text, const QString& tip) {
  auto* button = new QPushButton(text, this);
  button->setToolTip(tip);
  button->setAutoDefault(false);
  line.addWidget(button);
  return button;
}

QWidget* ClusterWindow::buildPage() {
  auto* right = new QWidget(this);
  auto* column = new QVBoxLayout(right);
  setGridSpacing(*column, 0, 1);
  column->addWidget(said_);
  column->addWidget(folder_);
  const auto titled = [&](const QString& title, CommandRow* row) {
    QLabel* label = makeLabel(title, TextRole::Secondary, right);
    column->addLayout(makeLine({label, row}, row));
  };
  titled(tr("With Slurm"), slurm_);
  titled(tr("On one computer"), local_);
  column->addWidget(shards_, 1);
  auto* buttons = new QHBoxLayout;
  setGridSpacing(*buttons, 0, 1);
  take_ = addButton(*buttons, tr("&Take the Result In"),
                    tr("Joins what the shards have found, and brings it into this project."));
  cancel_ = addButton(*buttons, tr("&Cancel"), tr("Stops writing the folder, or joining the shards."));
  buttons->addStretch();
  look_ = addButton(*buttons, tr("&Look Again"), tr("Reads in the folder how far the shards are, now."));
  open_ = addButton(*buttons, tr("Show &Folder"), tr("Opens the folder of the workflow."));
  remove_ = addButton(*buttons, tr("&Remove from the List"), tr("The folder stays, and what runs in it goes on."));
  column->addLayout(buttons);
  connect(take_, &QPushButton::clicked, this, [this] { desk_.take(chosen_); });
  connect(cancel_, &QPushButton::clicked, this, [this] { desk_.cancel(chosen_); });
  connect(look_, &QPushButton::clicked, &desk_, &ClusterDesk::look);
  connect(open_, &QPushButton::clicked, this,
          [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(textOf(chosen_))); });
  connect(remove_, &QPushButton::clicked, this, [this] { desk_.remove(chosen_); });
  auto* split = new QSplitter(pages_);
  split->addWidget(list_);
  split->addWidget(right);
  split->setStretchFactor(1, 1);
  split->setChildrenCollapsible(false);
  split->setSizes({kListWidth, kClusterSize.width() - kListWidth});
  return split;
}

const ListedCluster* ClusterWindow::chosen() const {
  return desk_.cluster(chosen_);
}

void ClusterWindow::choose(const std::filesystem::path& folder) {
  chosen_ = folder;
  showClusters();
}

QString ClusterWindow::said() const {
  return said_->text();
}

QString ClusterWindow::localCommand() const {
  return local_->command();
}

QString ClusterWindow::slurmCommand() const {
  return slurm_->command();
}

void ClusterWindow::showEvent(QShowEvent* event) {
  QDialog::showEvent(event);
  desk_.setFollowed(true);
}

void ClusterWindow::hideEvent(QHideEvent* event) {
  QDialog::hideEvent(event);
  desk_.setFollowed(false);
}

/// The chosen one stays so; the newest is it at first.
void ClusterWindow::showClusters() {
  const std::vector<ListedCluster>& clusters = desk_.clusters();
  pages_->setCurrentIndex(clusters.empty() ? 0 : 1);
  if (!desk_.cluster(chosen_) && !clusters.empty())
    chosen_ = clusters.back().folder;
  {
    const QSignalBlocker quiet(list_);
    while (list_->count() > std::ssize(clusters))
      delete list_->takeItem(list_->count() - 1);
    while (list_->count() < std::ssize(clusters))
      list_->addItem(QString());
    for (int row = 0; row < list_->count(); ++row) {
      const ListedCluster& cluster = clusters[static_cast<size_t>(row)];
      list_->item(row)->setText(clusterEntry(cluster));
      list_->item(row)->setToolTip(textOf(cluster.folder));
      if (cluster.folder == chosen_)
        list_->setCurrentRow(row);
    }
  }
  showChosen();
}

void ClusterWindow::showChosen() {
  const ListedCluster* cluster = chosen();
  if (!cluster)
    return;
  said_->setText(clusterSentence(*cluster));
  setTextRole(*said_, cluster->failure ? TextRole::Failure : TextRole::Plain);
  folder_->setText(textOf(cluster->folder));
  slurm_->setCommand(slurmLine(cluster->folder));
  local_->setCommand(localLine(cluster->folder));
  shards_->setRows(cluster->state ? shardRows(*cluster->state) : std::vector<ShardRow>());
  take_->setEnabled(desk_.canTake(*cluster));
  cancel_->setVisible(!cluster->job.isNull());
  look_->setEnabled(cluster->job.isNull());
}

}  // namespace dglm
