// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/training/training_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/text_parts.h"

namespace dglm {
namespace {

constexpr int kTrainingWidth = 76 * kGrid;
constexpr std::chrono::milliseconds kTrainingRest{250};

}  // namespace

TrainingDialog::TrainingDialog(Session& session, const TrainSaeRequest& proposal, const QString& folderTitle,
                               const QString& folderToolTip, QWidget* parent)
    : QDialog(parent),
      session_(session),
      input_(new TrainingInput(session, proposal, *this)),
      folderTitle_(folderTitle),
      folder_(new QLineEdit(textOf(proposal.outputFolder), this)),
      said_(makeLabel(QString(), TextRole::Secondary, this)),
      command_(new CommandRow(this)) {
  folder_->setAccessibleName(tr("Folder"));
  folder_->setToolTip(folderToolTip);
  rest_.setSingleShot(true);
  rest_.setInterval(kTrainingRest);
  connect(&rest_, &QTimer::timeout, this, [this] { ask(); });
  connect(input_, &TrainingInput::edited, this, &TrainingDialog::edited);
  connect(folder_, &QLineEdit::textChanged, this, &TrainingDialog::edited);
  connect(&session_, &Session::stateChanged, this, [this] {
    if (session_.state() != Session::State::Ready)
      reject();
  });
}

void TrainingDialog::finish(QFormLayout* form) {
  start_ = finishDialog(*this, form, said_, command_, tr("Start"));
  connect(start_, &QPushButton::clicked, this, [this] {
    start();
    accept();
  });
  edited();
  resize(kTrainingWidth, sizeHint().height());
}

QSpinBox* TrainingDialog::addNumber(QFormLayout& form, const QString& title, int lowest, int highest, int64_t value,
                                    const QString& toolTip) {
  QSpinBox* box = dglm::addNumber(form, title, {lowest, highest}, value, toolTip, this);
  connect(box, &QSpinBox::valueChanged, this, &TrainingDialog::edited);
  return box;
}

void TrainingDialog::addFolder(QFormLayout& form) {
  QPushButton* choose = makeLinkButton(tr("Choose Folder..."), this);
  connect(choose, &QPushButton::clicked, this, &TrainingDialog::chooseFolder);
  form.addRow(tr("Folder"), formLine({folder_, choose}, folder_, this));
}

void TrainingDialog::chooseFolder() {
  const QString folder = askFolder(this, folderTitle_, QFileInfo(folder_->text()).absolutePath());
  if (!folder.isEmpty())
    folder_->setText(QDir::toNativeSeparators(folder));
}

void TrainingDialog::edited() {
  if (!start_)
    return;  // not built yet
  showCommand();
  start_->setEnabled(false);
  rest_.start();
}

QString TrainingDialog::said() const {
  return said_->text();
}

void TrainingDialog::say(const QString& sentence, bool isFailure) {
  said_->setText(sentence);
  setTextRole(*said_, isFailure ? TextRole::Failure : TextRole::Secondary);
}

void TrainingDialog::allow(const QString& sentence) {
  say(sentence, false);
  start_->setEnabled(true);
}

void TrainingDialog::sayError(const Error& error, std::span<const OptionField> fields) {
  say(messageFor(inWordsOf(fields, error)), true);
}

Error inWordsOf(std::span<const std::pair<std::string_view, const QWidget*>> fields, Error error) {
  if (error.arguments.empty())
    return error;
  for (const auto& [option, field] : fields)
    if (error.arguments.front() == option) {
      error.arguments.front() = field->accessibleName().toStdString();
      break;
    }
  return error;
}

void setPace(TrainSaeRequest& request) {
  constexpr int64_t kShareBeforeThreshold = 4, kCheckpoints = 8, kRows = 200, kDeadTokens = 1'000'000;
  SaeTrainingOptions& options = request.options;
  options.thresholdStartStep = std::min<int64_t>(1000, options.steps / kShareBeforeThreshold);
  options.deadFeatureThreshold = std::min(kDeadTokens, std::max<int64_t>(1, options.steps * options.batchSize / 5));
  options.logEvery = std::max<int64_t>(1, options.steps / kRows);
  options.saveEvery = std::max<int64_t>(1, options.steps / kCheckpoints);
  request.bufferRows = std::max<int64_t>(request.bufferRows, 2 * options.batchSize);
}

}  // namespace dglm
