// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/figure_window.h"

#include <QApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "app/paper/figure_texts.h"
#include "app/project/command_text.h"
#include "app/project/export_texts.h"
#include "app/project/exporter.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "widgets/charts/chart_table.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/drawing_view.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/check_table.h"

namespace dglm {
namespace {

constexpr auto kAmrLabels = "amrLabels";

LabelSet labelsIn(const QString& text) {
  LabelSet labels;
  for (const QString& label : text.split(',', Qt::SkipEmptyParts))
    labels.insert(label.trimmed().toStdString());
  return labels;
}

QString joined(const LabelSet& labels, const char* between) {
  QStringList texts;
  for (const std::string& label : labels)
    texts << QString::fromStdString(label);
  return texts.join(QLatin1String(between));
}

CheckRow rowOf(const CheckedValue& check) {
  const auto text = [](const std::string& value) { return QString::fromStdString(value); };
  CheckRow row{text(check.value.panel),
               quantityText(check.value.quantity),
               text(check.value.of),
               text(check.value.expected),
               text(check.found),
               {},
               sourceText(check.value.source)};
  row.state = check.state == CheckState::Agrees    ? CheckRow::State::Agrees
              : check.state == CheckState::Differs ? CheckRow::State::Differs
                                                   : CheckRow::State::NotFound;
  return row;
}

/// Numbers as numbers, where a whole column is of numbers.
ChartTable tableOf(const FigurePanel& panel) {
  ChartTable table{QString::fromStdString(panel.drawing.title), QString::fromStdString(panel.values.name), {}, {}};
  for (const std::string& title : panel.values.header)
    table.columns.push_back({QString::fromStdString(title), {}});
  std::vector<bool> isOfNumbers(panel.values.header.size(), true);
  for (const auto& row : panel.values.rows)
    for (size_t i = 0; i < row.size(); ++i) {
      bool isNumber = false;
      static_cast<void>(QString::fromStdString(row[i]).toDouble(&isNumber));
      isOfNumbers[i] = isOfNumbers[i] && isNumber;
    }
  for (const auto& row : panel.values.rows) {
    auto& cells = table.rows.emplace_back();
    for (size_t i = 0; i < row.size(); ++i) {
      const QString text = QString::fromStdString(row[i]);
      cells.push_back(isOfNumbers[i] ? ChartCellValue(text.toDouble()) : ChartCellValue(text));
    }
  }
  return table;
}

/// What a figure is called, and what draws it.
struct FigureKind {
  PaperFigure which;
  Result<ReproducedFigure> (*reproduce)(const FigureOptions&, const JobContext&);
  const char* title;    ///< of the window
  const char* drawing;  ///< the job's
  const char* drawn;    ///< the script's step
};

constexpr FigureKind kFigureKinds[] = {
    {PaperFigure::Two, reproduceFigure2, QT_TRANSLATE_NOOP("dglm::FigureWindow", "Figure 2: Concepts"),
     QT_TRANSLATE_NOOP("dglm::FigureWindow", "Drawing figure 2"),
     QT_TRANSLATE_NOOP("dglm::FigureWindow", "Drew figure 2.")},
    {PaperFigure::Four, reproduceFigure4, QT_TRANSLATE_NOOP("dglm::FigureWindow", "Figure 4: Steering"),
     QT_TRANSLATE_NOOP("dglm::FigureWindow", "Drawing figure 4"),
     QT_TRANSLATE_NOOP("dglm::FigureWindow", "Drew figure 4.")},
    {PaperFigure::Blast, reproduceBlast, QT_TRANSLATE_NOOP("dglm::FigureWindow", "BLAST Audit of the Training Corpus"),
     QT_TRANSLATE_NOOP("dglm::FigureWindow", "Drawing the BLAST audit"),
     QT_TRANSLATE_NOOP("dglm::FigureWindow", "Drew the BLAST audit.")},
    {PaperFigure::HivProbe, reproduceHivProbe, QT_TRANSLATE_NOOP("dglm::FigureWindow", "HIV Meta-Latent as a Probe"),
     QT_TRANSLATE_NOOP("dglm::FigureWindow", "Drawing the HIV probe"),
     QT_TRANSLATE_NOOP("dglm::FigureWindow", "Drew the HIV probe.")},
    {PaperFigure::MetaSae, reproduceMetaSae, QT_TRANSLATE_NOOP("dglm::FigureWindow", "Meta-SAE: Families of Latents"),
     QT_TRANSLATE_NOOP("dglm::FigureWindow", "Drawing the meta-SAE"),
     QT_TRANSLATE_NOOP("dglm::FigureWindow", "Drew the meta-SAE.")}};

const FigureKind& kindOf(PaperFigure which) {
  return *std::ranges::find(kFigureKinds, which, &FigureKind::which);
}

}  // namespace

/// A field that loses the focus as it goes must not tell a window that is gone.
FigureWindow::~FigureWindow() {
  if (amrLabels_)
    amrLabels_->disconnect(this);
}

FigureWindow::FigureWindow(PaperFigure which, Session& session, const LatentTracks& tracks, QWidget* parent)
    : QDialog(parent),
      which_(which),
      session_(session),
      exporter_(new Exporter(session, tracks, *this)),
      source_(new QLabel(this)),
      amrLabels_(new QLineEdit(this)),
      pages_(new QStackedWidget(this)),
      state_(new StateView(this)),
      panels_(new QTabWidget(this)),
      checks_(new CheckTable(this)),
      outcome_(new QLabel(this)),
      notes_(new QLabel(this)) {
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  setWindowTitle(title());
  setWhatsThis(
      tr("<b>Reproduce a figure.</b> Draws the paper's panels anew from its published files and holds what it finds "
         "against the values that the paper's notebooks and data give. Pointing at a dot or bar tells what it is."));
  constexpr QSize kUsual(1040, 760);
  resizeWithinScreen(*this, kUsual);
  buildLayout();
  connect(panels_, &QTabWidget::currentChanged, this,
          [this] { showTable_->setEnabled(figure_ && panels_->currentWidget() != checks_); });
  connect(amrLabels_, &QLineEdit::editingFinished, this, [this] {
    if (figure_ && amrLabels_->isModified())
      draw();
  });
  state_->showEmpty(
      tr("Choose the folder with the paper's published results (\"data\" of the Decode-gLM repository)."));
  if (const QString folder = QSettings().value(kPublishedFolder).toString(); !folder.isEmpty())
    readFolder(folder);
}

void FigureWindow::buildLayout() {
  panels_->setDocumentMode(true);
  checks_->hide();  // until it is one of the tabs
  pages_->addWidget(state_);
  pages_->addWidget(panels_);
  setTextRole(*notes_, TextRole::Secondary);
  for (QLabel* label : {outcome_, notes_}) {
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  }
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 2, 1);
  layout->addWidget(buildSource());
  layout->addWidget(pages_, 1);
  layout->addWidget(outcome_);
  layout->addWidget(notes_);
  layout->addWidget(buildButtons());
}

QWidget* FigureWindow::buildSource() {
  auto* source = new QWidget(this);
  auto* form = new QFormLayout(source);
  setGridSpacing(*form, 0, 1);
  auto* line = new QHBoxLayout;
  auto* choose = new QPushButton(tr("Choose Folder..."), source);
  choose->setAutoDefault(false);
  connect(choose, &QPushButton::clicked, this, &FigureWindow::chooseFolder);
  line->addWidget(source_, 1);
  line->addWidget(choose);
  form->addRow(tr("Published results"), line);
  amrLabels_->setObjectName("amrLabels");
  amrLabels_->setAccessibleName(tr("Resistance labels"));
  amrLabels_->setVisible(which_ == PaperFigure::Four);
  if (which_ != PaperFigure::Four)
    return source;
  amrLabels_->setText(QSettings().value(kAmrLabels, joined(FigureLabels::usual().amr, ", ")).toString());
  amrLabels_->setToolTip(
      tr("Bars of latents with one of these labels are drawn as related to antimicrobial resistance. Labels are "
         "separated by commas; the figure follows."));
  form->addRow(tr("&Resistance labels"), amrLabels_);
  return source;
}

QWidget* FigureWindow::buildButtons() {
  auto* buttons = new QWidget(this);
  auto* line = new QHBoxLayout(buttons);
  setGridSpacing(*line, 0, 1);
  const auto add = [&](const QString& text, const QString& tip, auto slot) {
    auto* button = new QPushButton(text, buttons);
    button->setToolTip(tip);
    button->setEnabled(false);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, slot);
    line->addWidget(button);
    ofFigure_ << button;
    return button;
  };
  add(tr("&Export Panel..."), tr("The panel that is shown as SVG, PDF or PNG."), &FigureWindow::exportPanel);
  showTable_ =
      add(tr("&Show as Table"), tr("The values of the panel that is shown, to sort, copy and export."), [this] {
        if (QWidget* view = panels_->currentWidget(); view && view != checks_)
          view->actions().front()->trigger();
      });
  add(tr("Export &Table..."), tr("Expected against found as CSV."), [this] {
    exporter_->exportCsv(checks_->toCsv(), QString::fromStdString(figure_->name) + "-expected-found", programOrigin());
  });
  add(tr("Save &All..."), tr("All panels as SVG and all tables as CSV, as decode-glm reproduce writes them."),
      &FigureWindow::saveAll);
  add(tr("Copy as &Command"), tr("The decode-glm line that makes the same files."),
      [this] { copyCommand(*this, command(QString::fromStdString(figure_->name))); });
  line->addStretch(1);
  auto* close = new QPushButton(tr("Close"), buttons);
  close->setAutoDefault(false);
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  line->addWidget(close);
  connect(exporter_, &Exporter::exported, this,
          [this](const QString& path) { outcome_->setText(tr("Wrote %1.").arg(path)); });
  return buttons;
}

void FigureWindow::chooseFolder() {
  const QString folder = askFolder(this, tr("Folder of the Published Results"), folder_);
  if (!folder.isEmpty())
    readFolder(folder);
}

void FigureWindow::readFolder(const QString& folder) {
  folder_ = folder;
  source_->setText(folder);
  draw();
}

void FigureWindow::draw() {
  FigureOptions options;
  options.data = pathOf(folder_);
  options.labels.amr = labelsIn(amrLabels_->text());
  if (which_ != PaperFigure::Four)
    options.labels.amr = FigureLabels::usual().amr;
  const QString title = drawing();
  JobHandle* job = session_.jobs().start(
      session_.fileLane(), {title, Urgency::Interactive, title, JobNotice::Silent},
      [options, reproduce = kindOf(which_).reproduce](const JobContext& context) {
        return reproduce(options, context);
      },
      Addressee::ofProgram(this),
      [this](ReproducedFigure figure) { take(std::make_shared<const ReproducedFigure>(std::move(figure))); });
  if (!figure_) {
    state_->showWorking({.what = title, .canCancel = false});
    pages_->setCurrentWidget(state_);
  }
  connect(job, &JobHandle::failed, this, [this](const Error& error) {
    take(nullptr);
    state_->showFailed({tr("The figure could not be drawn."), messageFor(error), {}, {}});
  });
}

void FigureWindow::take(std::shared_ptr<const ReproducedFigure> figure) {
  figure_ = std::move(figure);
  for (QWidget* each : ofFigure_)
    each->setEnabled(figure_ != nullptr);
  showTable_->setEnabled(figure_ && panels_->currentWidget() != checks_);
  pages_->setCurrentWidget(figure_ ? static_cast<QWidget*>(panels_) : state_);
  outcome_->clear();
  notes_->clear();
  if (!figure_)
    return;
  QSettings().setValue(kPublishedFolder, folder_);
  if (which_ == PaperFigure::Four)
    QSettings().setValue(kAmrLabels, amrLabels_->text());
  amrLabels_->setModified(false);
  const QString name = QString::fromStdString(figure_->name);
  session_.script().add(drawn(), command(name));
  showPanels();
  showOutcome();
}

void FigureWindow::showPanels() {
  const int shown = std::max(0, panels_->currentIndex());
  while (panels_->count() > 0) {
    QWidget* page = panels_->widget(0);
    panels_->removeTab(0);
    if (page != checks_)
      delete page;
  }
  for (const FigurePanel& panel : figure_->panels) {
    auto* view = new DrawingView;
    view->setDrawing(panel.drawing);
    offerTable(
        *view, [panel] { return tableOf(panel); }, TableOffer::Menu);
    panels_->addTab(view, tr("Panel %1").arg(QString::fromStdString(panel.name)));
  }
  std::vector<CheckRow> rows;
  for (const CheckedValue& check : figure_->checks)
    rows.push_back(rowOf(check));
  checks_->setRows(std::move(rows));
  panels_->addTab(checks_, tr("Expected and Found"));
  panels_->setCurrentIndex(std::min(shown, panels_->count() - 1));
}

void FigureWindow::showOutcome() {
  const auto agreeing = std::count_if(figure_->checks.begin(), figure_->checks.end(),
                                      [](const CheckedValue& check) { return check.state == CheckState::Agrees; });
  const QString all = formatCount(static_cast<int64_t>(figure_->checks.size()));
  outcome_->setText(figure_->matches()
                        ? tr("All %1 published values were found.").arg(all)
                        : tr("%1 of %2 published values were found; the others stand first in the table.")
                              .arg(formatCount(agreeing), all));
  setTextRole(*outcome_, figure_->matches() ? TextRole::Plain : TextRole::Failure);
  QStringList notes;
  for (const auto* texts : {&figure_->notes, &figure_->warnings})
    for (const Phrase& note : *texts)
      notes << figureText(note);
  notes_->setText(notes.join('\n'));
}

void FigureWindow::exportPanel() {
  const int shown = panels_->currentIndex();
  const int index = shown < static_cast<int>(figure_->panels.size()) ? shown : 0;
  const auto* view = static_cast<const DrawingView*>(panels_->widget(index));
  const QString name = QString::fromStdString(figure_->name + "_" + figure_->panels[static_cast<size_t>(index)].name);
  exporter_->exportFigure(*view, {name, QString::fromStdString(view->drawing().description), {}});
}

void FigureWindow::saveAll() {
  const QString folder = askFolder(this, tr("Save All Panels and Tables"));
  if (folder.isEmpty())
    return;
  session_.jobs().start(
      session_.fileLane(), {tr("Writing %1").arg(folder)},
      [figure = figure_, target = pathOf(folder)](const JobContext&) { return writeFigure(*figure, target); },
      Addressee::ofProgram(this),
      [this, folder](const std::vector<std::filesystem::path>&) { outcome_->setText(tr("Wrote %1.").arg(folder)); });
}

QString FigureWindow::title() const {
  return tr(kindOf(which_).title);
}

QString FigureWindow::drawing() const {
  return tr(kindOf(which_).drawing);
}

QString FigureWindow::drawn() const {
  return tr(kindOf(which_).drawn);
}

QString FigureWindow::command(const QString& out) const {
  QStringList words{"decode-glm", "reproduce", QString::fromStdString(figure_->name), "--data", folder_, "--out", out};
  if (which_ == PaperFigure::Four && labelsIn(amrLabels_->text()) != FigureLabels::usual().amr)
    words << "--amr-labels" << joined(labelsIn(amrLabels_->text()), ",");
  return shellLine(words);
}

}  // namespace dglm
