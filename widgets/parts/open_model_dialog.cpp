// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/open_model_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "widgets/parts/text_parts.h"

namespace dglm {
namespace {

constexpr auto kBatchTopK = "BatchTopK";
constexpr auto kTopK = "TopK";

bool isUsable(const FoundModel& found) {
  return !found.path.isEmpty() && found.problem.isEmpty() && !found.facts.isEmpty();
}

QLabel* makeSentence(TextRole role, QWidget* parent) {
  QLabel* label = makeLabel(QString(), role, parent);
  label->setWordWrap(true);
  return label;
}

}  // namespace

OpenModelDialog::OpenModelDialog(QWidget* parent)
    : QDialog(parent),
      model_(new QLineEdit(this)),
      modelFacts_(makeSentence(TextRole::Secondary, this)),
      dictionary_(new QLineEdit(this)),
      dictionaryFacts_(makeSentence(TextRole::Secondary, this)),
      layer_(new QSpinBox(this)),
      layerHint_(makeLabel(QString(), TextRole::Secondary, this)),
      site_(new QComboBox(this)),
      architecture_(new QComboBox(this)),
      numbers_(new QComboBox(this)),
      misfit_(makeSentence(TextRole::Failure, this)),
      expectation_(makeSentence(TextRole::Secondary, this)),
      licence_(makeSentence(TextRole::Secondary, this)),
      form_(new QFormLayout),
      accept_(new QPushButton(this)) {
  setWindowTitle(tr("Open Model"));
  setAcceptDrops(true);
  fillChoices();
  buildLayout();
  connectFields();
  showModel({});
  showDictionary({});
}

void OpenModelDialog::fillChoices() {
  model_->setPlaceholderText(tr("folder with config.json, vocab.txt and the weights"));
  dictionary_->setPlaceholderText(tr("ae.pt, checkpoint.pt, .safetensors, or cfg.json of a SAELens folder"));
  site_->addItem(tr("ffn-output: what the feed-forward network adds"), QStringLiteral("ffn-output"));
  site_->addItem(tr("block-output: the residual after the layer"), QStringLiteral("block-output"));
  site_->addItem(tr("layer-input: the residual before the layer"), QStringLiteral("layer-input"));
  site_->setToolTip(tr("Where the SAE reads the model's activations: the place it was trained on."));
  layer_->setToolTip(tr("Layer whose activations the SAE was trained on, counted from 0."));
  architecture_->addItem(tr("as its files say"), QString());
  architecture_->addItem(QLatin1String(kBatchTopK), QLatin1String(kBatchTopK));
  architecture_->addItem(QLatin1String(kTopK), QLatin1String(kTopK));
  architecture_->setToolTip(
      tr("BatchTopK and TopK have the same tensors. config.yaml or config.json beside the checkpoint tells them apart; "
         "without one, BatchTopK is taken."));
  numbers_->addItem(tr("fp32: 32 bits, as the reference"), false);
  numbers_->addItem(tr("bf16: 16 bits, half the memory, less exact"), true);
  numbers_->setToolTip(tr("Numbers the model computes with. On most processors bf16 is slower, not faster."));
}

QWidget* OpenModelDialog::pathRow(QLineEdit* path, QLabel* found, QPushButton* button) {
  button->setAutoDefault(false);
  auto* row = new QWidget(this);
  auto* layout = new QVBoxLayout(row);
  setGridSpacing(*layout, 0, 0);
  layout->setSpacing(kGrid / 2);
  layout->addLayout(makeLine({path, button}, path));
  layout->addWidget(found);
  row->setFocusProxy(path);
  return row;
}

void OpenModelDialog::buildLayout() {
  auto* chooseModel = new QPushButton(tr("Choose Folder..."), this);
  auto* chooseDictionary = new QPushButton(tr("Choose File..."), this);
  for (QPushButton* button : {chooseModel, chooseDictionary})  // so that the fields beside them end at one place
    button->setMinimumWidth(std::max(chooseModel->sizeHint().width(), chooseDictionary->sizeHint().width()));
  connect(chooseModel, &QPushButton::clicked, this, &OpenModelDialog::modelFolderRequested);
  connect(chooseDictionary, &QPushButton::clicked, this, &OpenModelDialog::dictionaryFileRequested);
  setGridSpacing(*form_, 0, 1);
  form_->setHorizontalSpacing(2 * kGrid);
  form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form_->addRow(tr("&Model (gLM)"), pathRow(model_, modelFacts_, chooseModel));
  form_->addRow(tr("&SAE"), pathRow(dictionary_, dictionaryFacts_, chooseDictionary));
  form_->addRow(tr("Read the SAE &as"), architecture_);
  auto* layerLine = new QWidget(this);
  layerLine->setLayout(makeLine({layer_, layerHint_}, layerHint_));
  layerLine->setFocusProxy(layer_);
  form_->addRow(tr("&Layer"), layerLine);
  for (const auto& [row, field] : {std::pair<QWidget*, QWidget*>{model_->parentWidget(), model_},
                                   {dictionary_->parentWidget(), dictionary_},
                                   {layerLine, layer_}})
    if (auto* label = qobject_cast<QLabel*>(form_->labelForField(row)))
      label->setBuddy(field);  // so that the field is known by it
  form_->addRow(tr("S&ite"), site_);
  form_->addRow(tr("&Numbers"), numbers_);
  // The widest label comes and goes with its row; the column stays as wide.
  form_->labelForField(numbers_)->setMinimumWidth(form_->labelForField(architecture_)->sizeHint().width());

  auto* buttons = new QDialogButtonBox(this);
  accept_->setDefault(true);
  buttons->addButton(accept_, QDialogButtonBox::AcceptRole);
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

  const QList<QWidget*> inOrder{model_, chooseModel, dictionary_, chooseDictionary, architecture_,
                                layer_, site_,       numbers_,    accept_};
  for (qsizetype i = 1; i < inOrder.size(); ++i)
    setTabOrder(inOrder[i - 1], inOrder[i]);

  constexpr int kWidth = 88 * kGrid;
  auto* intro = makeSentence(TextRole::Plain, this);
  intro->setText(
      tr("A genomic language model, and a sparse autoencoder that was trained on one of its layers. All sequences of "
         "this project are read through both; the project remembers the pair."));
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 2, 2);
  layout->addWidget(intro);
  layout->addLayout(form_);
  for (QLabel* sentence : {misfit_, expectation_, licence_})
    layout->addWidget(sentence);
  layout->addStretch();
  layout->addWidget(buttons);
  setMinimumWidth(kWidth);
}

/// A field that loses the focus as it goes must not tell a dialog that is gone.
OpenModelDialog::~OpenModelDialog() {
  model_->disconnect(this);
  dictionary_->disconnect(this);
}

void OpenModelDialog::connectFields() {
  connect(model_, &QLineEdit::editingFinished, this, [this] {
    if (const QString path = model_->text().trimmed(); path != foundModel_.path)
      Q_EMIT modelEntered(path);
  });
  connect(dictionary_, &QLineEdit::editingFinished, this, [this] {
    if (const QString path = dictionary_->text().trimmed(); path != foundDictionary_.path)
      Q_EMIT dictionaryEntered(path);
  });
  connect(architecture_, &QComboBox::activated, this, [this] { Q_EMIT dictionaryEntered(foundDictionary_.path); });
  connect(layer_, &QSpinBox::valueChanged, this, [this] {
    showLayerHint();
    Q_EMIT choiceChanged();
  });
  for (QComboBox* box : {site_, numbers_})
    connect(box, &QComboBox::activated, this, &OpenModelDialog::choiceChanged);
}

ModelChoice OpenModelDialog::choice() const {
  return {.model = foundModel_.path,
          .dictionary = foundDictionary_.path,
          .architecture = architecture_->currentData().toString(),
          .layer = layer_->value(),
          .site = site_->currentData().toString(),
          .bf16 = numbers_->currentData().toBool()};
}

void OpenModelDialog::setSequences(int count) {
  sequences_ = count;
  accept_->setText(count > 0 ? tr("Read %n Sequences", nullptr, count) : tr("Open"));
}

void OpenModelDialog::showLooking(const QString& modelPath) {
  showModel({});
  model_->setText(modelPath);
  foundModel_.path = modelPath;
  modelFacts_->setText(tr("Looking at it..."));
}

void OpenModelDialog::showLookingAtDictionary(const QString& path) {
  if (path != foundDictionary_.path)
    architecture_->setCurrentIndex(0);
  foundDictionary_ = {};
  foundDictionary_.path = path;
  dictionary_->setText(path);
  setTextRole(*dictionaryFacts_, TextRole::Secondary);
  dictionaryFacts_->setText(tr("Looking at it..."));
  refresh();
}

void OpenModelDialog::showModel(const FoundModel& found) {
  foundModel_ = found;
  model_->setText(found.path);
  showFound(*modelFacts_, found);
  layer_->setRange(0, std::max(0, found.layers - 1));
  if (foundDictionary_.layer)
    layer_->setValue(*foundDictionary_.layer);
  refresh();
}

void OpenModelDialog::showDictionary(const FoundModel& found) {
  foundDictionary_ = found;
  dictionary_->setText(found.path);
  showFound(*dictionaryFacts_, found);
  // Read another way, it keeps the layer that the user has set since.
  if (found.layer && std::exchange(layerTakenFrom_, found.path) != found.path)
    layer_->setValue(*found.layer);
  const bool isEither = found.architecture == QLatin1String(kBatchTopK) || found.architecture == QLatin1String(kTopK);
  form_->setRowVisible(architecture_, isEither);
  if (!isEither)
    architecture_->setCurrentIndex(0);
  refresh();
}

void OpenModelDialog::showFound(QLabel& label, const FoundModel& found) {
  const bool isBad = !found.problem.isEmpty();
  setTextRole(label, isBad ? TextRole::Failure : TextRole::Secondary);
  label.setText(isBad ? found.problem : found.facts);
}

/// What is known of the layer: how many there are, and whether the SAE's configuration says another.
void OpenModelDialog::showLayerHint() {
  const std::optional<int> trained = foundDictionary_.layer;
  QString hint;
  if (isUsable(foundModel_))
    hint = tr("0 to %1").arg(foundModel_.layers - 1);
  if (trained && *trained == layer_->value())
    hint = tr("%1; the SAE was trained on this one").arg(hint);
  else if (trained)
    hint = tr("%1; the SAE was trained on layer %2").arg(hint).arg(*trained);
  else if (isUsable(foundModel_) && isUsable(foundDictionary_))
    hint = tr("%1; the SAE does not say which: set the one it was trained on").arg(hint);
  layerHint_->setText(hint);
}

void OpenModelDialog::showLicences() {
  QStringList licences;
  for (const FoundModel* found : {&foundModel_, &foundDictionary_})
    if (!found->licence.isEmpty())
      licences << found->licence;
  licences.removeDuplicates();
  licence_->setText(licences.join(u'\n'));
  licence_->setVisible(!licences.isEmpty());
}

void OpenModelDialog::setMisfit(const QString& sentence) {
  misfit_->setText(sentence);
  refresh();
}

void OpenModelDialog::setExpectation(const QString& sentence) {
  expectation_->setText(sentence);
  expectation_->setVisible(!sentence.isEmpty());
  makeRoom();
}

/// Sentences come and go while the dialog is open, and a window does not grow with its layout by itself.
void OpenModelDialog::makeRoom() {
  layout()->activate();
  const int needed =
      layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : layout()->totalMinimumSize().height();
  if (needed > height())
    resize(width(), needed);
}

void OpenModelDialog::refresh() {
  const bool isComplete = isUsable(foundModel_) && isUsable(foundDictionary_);
  layer_->setEnabled(isUsable(foundModel_));
  misfit_->setVisible(!misfit_->text().isEmpty());
  accept_->setEnabled(isComplete && misfit_->text().isEmpty());
  showLayerHint();
  showLicences();
  makeRoom();
}

void OpenModelDialog::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls())
    event->acceptProposedAction();
}

void OpenModelDialog::dropEvent(QDropEvent* event) {
  QStringList paths;
  for (const QUrl& url : event->mimeData()->urls())
    if (url.isLocalFile())
      paths << url.toLocalFile();
  Q_EMIT filesDropped(paths);
}

}  // namespace dglm
