// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/clusters/cluster_dialog.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>

#include <utility>

#include "app/texts/paths.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"

namespace dglm {
namespace {

constexpr int kClusterWidth = 80 * kGrid;
constexpr int64_t kMegabytesAGigabyte = 1000;
constexpr int64_t kMinutesAnHour = 60;

// Settings: a lab has one cluster.
constexpr auto kThreads = "cluster/threads";
constexpr auto kMemory = "cluster/gigabytes";
constexpr auto kHours = "cluster/hours";
constexpr auto kGpu = "cluster/gpu";
constexpr auto kProgram = "cluster/program";
constexpr auto kParent = "cluster/folder";

/// A name that is not there yet, in the folder that was used last, or beside the project.
QString freeClusterFolder(const Session& session, const QString& kind) {
  const std::filesystem::path project = std::filesystem::absolute(session.contents().path);
  const std::filesystem::path parent = pathOf(QSettings().value(kParent, textOf(project.parent_path())).toString());
  const QString name = textOf(project.stem()) + '-' + kind;
  std::error_code unknown;
  for (int number = 1;; ++number)
    if (const auto folder = parent / pathOf(name + '-' + QString::number(number));
        !std::filesystem::exists(folder, unknown) && !std::filesystem::exists(clusterFiles(folder), unknown))
      return textOf(folder);
}

/// It is not there, or holds nothing.
bool isFree(const std::filesystem::path& folder) {
  std::error_code unknown;
  const bool isEmpty = std::filesystem::is_directory(folder, unknown) && std::filesystem::is_empty(folder, unknown);
  return !std::filesystem::exists(folder, unknown) || isEmpty;
}

}  // namespace

ClusterDialog::ClusterDialog(Session& session, ClusterWish wish, QWidget* parent)
    : QDialog(parent),
      wish_(std::move(wish)),
      folder_(new QLineEdit(freeClusterFolder(session, wish_.kind), this)),
      gpu_(new QCheckBox(tr("A job needs a GPU"), this)),
      program_(new QLineEdit(QSettings().value(kProgram, QStringLiteral("decode-glm")).toString(), this)),
      said_(makeLabel(QString(), TextRole::Secondary, this)),
      command_(new CommandRow(this)) {
  setWindowTitle(tr("Run on a Cluster: %1").arg(wish_.title));
  auto* form = new QFormLayout;
  setGridSpacing(*form, 0, 1);
  folder_->setAccessibleName(tr("Folder"));
  folder_->setToolTip(
      tr("A new folder that this computer and those of the cluster see under the same path; what the jobs read of this "
         "project is written beside it. Model, dictionary and corpus need such paths too."));
  QPushButton* choose = makeLinkButton(tr("Choose Folder..."), this);
  connect(choose, &QPushButton::clicked, this, &ClusterDialog::chooseFolder);
  form->addRow(tr("Folder"), formLine({folder_, choose}, folder_, this));
  addResources(*form);
  program_->setAccessibleName(tr("Program"));
  program_->setToolTip(tr("decode-glm as the jobs find it: its name where it is on PATH, or its whole path."));
  form->addRow(tr("Program"), program_);
  write_ = finishDialog(*this, form, said_, command_, tr("Write the Folder"));
  for (QLineEdit* line : {folder_, program_})
    connect(line, &QLineEdit::textChanged, this, &ClusterDialog::onEdited);
  for (QSpinBox* box : {shards_, threads_, memory_, hours_})
    connect(box, &QSpinBox::valueChanged, this, &ClusterDialog::onEdited);
  connect(gpu_, &QCheckBox::toggled, this, &ClusterDialog::onEdited);
  connect(&session, &Session::projectClosing, this, &QDialog::reject);
  connect(write_, &QPushButton::clicked, this, [this] {
    QSettings kept;
    kept.setValue(kThreads, threads_->value());
    kept.setValue(kMemory, memory_->value());
    kept.setValue(kHours, hours_->value());
    kept.setValue(kGpu, gpu_->isChecked());
    kept.setValue(kProgram, program_->text());
    kept.setValue(kParent, textOf(settings().folder.parent_path()));
    accept();
  });
  onEdited();
  resize(kClusterWidth, sizeHint().height());
}

void ClusterDialog::addResources(QFormLayout& form) {
  constexpr int kMostShards = 100'000, kMostThreads = 1024, kMostGigabytes = 16'384, kMostHours = 24 * 365;
  constexpr int kUsualThreads = 8, kUsualGigabytes = 16, kUsualHours = 8;
  const QSettings kept;
  shards_ =
      addNumber(form, tr("Shards"), {0, kMostShards}, 0,
                tr("Parts of equal size, of which each is a job. A scan is cut by files, a reading by sequences; of "
                   "a sweep each run is one."),
                this);
  shards_->setSpecialValueText(tr("as many as 256 MB each make"));
  if (wish_.kind == kClusterSweep) {
    shards_->setSpecialValueText(tr("one a run"));
    shards_->setEnabled(false);
  }
  threads_ = addNumber(form, tr("Processor cores a job"), {1, kMostThreads},
                       kept.value(kThreads, kUsualThreads).toInt(), tr("What a job asks for, and uses."), this);
  memory_ = addNumber(form, tr("Memory a job"), {1, kMostGigabytes}, kept.value(kMemory, kUsualGigabytes).toInt(),
                      tr("What a job asks for; one that takes more is ended by the scheduler."), this);
  memory_->setSuffix(QStringLiteral(" GB"));
  hours_ = addNumber(form, tr("Hours a job"), {1, kMostHours}, kept.value(kHours, kUsualHours).toInt(),
                     tr("After which the scheduler ends it; what was done is kept, and the shard goes on from there."),
                     this);
  gpu_->setChecked(kept.value(kGpu, false).toBool() && wish_.kind != kClusterScan);
  gpu_->setVisible(wish_.kind != kClusterScan);
  gpu_->setToolTip(tr("Each job asks for one, and ends with an error where it got none."));
  if (wish_.kind != kClusterScan)
    form.addRow(QString(), gpu_);
}

ClusterSettings ClusterDialog::settings() const {
  ClusterSettings settings;
  const std::filesystem::path folder = pathOf(folder_->text().trimmed());
  settings.folder = folder.empty() ? folder : std::filesystem::absolute(folder).lexically_normal();
  if (!settings.folder.has_filename())
    settings.folder = settings.folder.parent_path();
  settings.shards = shards_->value();
  settings.resources.threads = threads_->value();
  settings.resources.megabytes = memory_->value() * kMegabytesAGigabyte;
  settings.resources.minutes = hours_->value() * kMinutesAnHour;
  settings.resources.gpus = gpu_->isChecked() ? 1 : 0;
  settings.program = program_->text().trimmed();
  return settings;
}

QString ClusterDialog::command() const {
  return command_->command();
}

void ClusterDialog::chooseFolder() {
  const QString parent = askFolder(this, tr("Folder That the Cluster Sees"), QFileInfo(folder_->text()).absolutePath());
  if (!parent.isEmpty())
    folder_->setText(QDir::toNativeSeparators(parent + '/' + QFileInfo(folder_->text()).fileName()));
}

void ClusterDialog::onEdited() {
  const ClusterSettings now = settings();
  const bool isUsable = !now.folder.empty() && isFree(now.folder) && isFree(clusterFiles(now.folder));
  const bool hasProgram = !now.program.isEmpty();
  setTextRole(*said_, isUsable && hasProgram ? TextRole::Secondary : TextRole::Failure);
  if (!isUsable)
    said_->setText(tr("This folder, or the one for its files, holds something already. Choose another name."));
  else if (!hasProgram)
    said_->setText(tr("Name the program that the jobs run."));
  else
    said_->setText(
        tr("Nothing is submitted: the next window shows the line to copy, follows the folder, and takes the "
           "result in."));
  write_->setEnabled(isUsable && hasProgram);
  command_->setVisible(isUsable && hasProgram);
  if (isUsable)
    command_->setCommand(clusterLine(wish_.order(clusterFiles(now.folder)), now));
}

}  // namespace dglm
