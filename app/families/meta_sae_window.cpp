// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/families/meta_sae_window.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "app/project/export_texts.h"
#include "app/project/exporter.h"
#include "app/project/family_tracks.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"

namespace dglm {
namespace {

constexpr QSize kMetaSaesSize(1100, 600);

QString trainerName(MetaKind kind) {
  return kind == MetaKind::JumpRelu ? QStringLiteral("JumpReLU") : QStringLiteral("BatchTopK");
}

/// Width, trainer, dictionary, number of latents: what makes meta-SAEs comparable.
using MetaSaeKind = std::tuple<int64_t, MetaKind, std::string, int64_t>;

MetaSaeKind kindOf(const ListedMetaSae& listed) {
  return {listed.run.dim, listed.kind, listed.dictionarySha256, listed.trainedOn};
}

}  // namespace

std::vector<MetaSaeRow> metaSaeRows(const MetaSaeList& list, const MetaRunFiles* shown, const std::string& dictionary) {
  std::vector<MetaSaeRow> rows;
  for (const ListedMetaSae& listed : list.runs) {
    const MetaSaeRun& run = listed.run;
    const bool isJump = listed.kind == MetaKind::JumpRelu;
    MetaSaeRow row;
    row.name = QString::fromStdString(run.name);
    row.folder = textOf(listed.folder);
    if (shown && listed.folder == shown->folder)
      row.state = MetaSaeWindow::tr("shown");
    else if (!listed.dictionarySha256.empty() && !dictionary.empty() && listed.dictionarySha256 != dictionary)
      row.state = MetaSaeWindow::tr("other dictionary");
    row.isControl = run.isControl;
    row.families = run.dim;
    row.trainer = trainerName(listed.kind);
    row.alpha = isJump ? run.alpha : std::nan("");
    row.k = isJump ? std::nan("") : static_cast<double>(run.k);
    row.seed = static_cast<int64_t>(run.seed);
    row.l0 = run.l0;
    row.error = run.reconstruction;
    row.explained = run.varianceExplained;
    row.stability = run.stability;
    row.trainedOn = listed.trainedOn;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<QStringList> metaSaeCells(const MetaSaeList& list) {
  std::vector<QStringList> cells{{"run", "control", "trainer", "dim", "alpha", "k", "seed", "latents", "l0",
                                  "reconstruction", "variance_explained", "stability", "dictionary_sha256", "folder"}};
  const auto number = [](double value) { return std::isnan(value) ? QString() : exactNumber(value); };
  for (const ListedMetaSae& listed : list.runs) {
    const MetaSaeRun& run = listed.run;
    const bool isJump = listed.kind == MetaKind::JumpRelu;
    cells.push_back({QString::fromStdString(run.name), run.isControl ? "random" : "none",
                     isJump ? "jumprelu" : "batchtopk", QString::number(run.dim),
                     isJump ? number(run.alpha) : QString(), isJump ? QString() : QString::number(run.k),
                     QString::number(run.seed), QString::number(listed.trainedOn), number(run.l0),
                     number(run.reconstruction), number(run.varianceExplained), number(run.stability),
                     QString::fromStdString(listed.dictionarySha256), textOf(listed.folder)});
  }
  return cells;
}

std::vector<MetaSaeSeries> metaSaeSeries(const MetaSaeList& list) {
  std::vector<MetaSaeKind> kinds;
  for (const ListedMetaSae& listed : list.runs)
    if (std::ranges::find(kinds, kindOf(listed)) == kinds.end())
      kinds.push_back(kindOf(listed));
  std::vector<MetaSaeSeries> all;
  for (size_t kind = 0; kind < kinds.size(); ++kind)
    for (const bool isControl : {false, true}) {
      const auto& [dim, trainer, dictionary, trainedOn] = kinds[kind];
      MetaSaeSeries series;
      const auto families = static_cast<int>(dim);
      series.name =
          isControl
              ? MetaSaeWindow::tr("%n families of random directions, %1", nullptr, families).arg(trainerName(trainer))
              : MetaSaeWindow::tr("%n families of %2 latents, %1", nullptr, families)
                    .arg(trainerName(trainer), formatCount(trainedOn));
      series.colour = static_cast<int>(kind);
      series.isControl = isControl;
      for (size_t i = 0; i < list.runs.size(); ++i) {
        const ListedMetaSae& listed = list.runs[i];
        const bool isDrawn = !std::isnan(listed.run.l0) && !std::isnan(listed.run.reconstruction);
        if (listed.run.isControl == isControl && kindOf(listed) == kinds[kind] && isDrawn)
          series.points.push_back(
              {static_cast<int>(i), QString::fromStdString(listed.run.name), listed.run.l0, listed.run.reconstruction});
      }
      std::ranges::stable_sort(series.points, {}, &MetaSaePoint::l0);
      if (!series.points.empty())
        all.push_back(std::move(series));
    }
  return all;
}

MetaSaeWindow::MetaSaeWindow(Session& session, const LatentTracks& tracks, FamilyDesk& families, QWidget* parent)
    : StudyWindow(session, tr("Meta-SAEs of This Project"), parent),
      families_(families),
      exporter_(addExporter(tracks)),
      again_(new QAction(tr("Read Them Again"), this)) {
  setWhatsThis(
      tr("<b>Meta-SAEs of this project.</b> Each point is a meta-SAE: from left to right the families that a latent "
         "belongs to on average (L0), upwards the error with which the families give its direction back. Fewer "
         "families cost error; of two at one L0 the lower one is better.<br>Dashed lines with open points are the "
         "control, trained on random directions, which have no families: what lies on them shows no structure, what "
         "lies well below does. A click picks a meta-SAE, and its families can be shown in the Families panel."));
  show_ = addButton(tr("&Show Its Families"), tr("In the Families panel, in place of those that are shown there."),
                    [this] { openFamilies(table_->current()); });
  asTable_ = addButton(tr("Export &Table..."), tr("Each meta-SAE with its options and measures, as CSV or Excel."),
                       [this] { exportTable(); });
  figure_ = addButton(tr("Export &Figure..."), tr("The chart as SVG, PDF or PNG."), [this] { exportFigure(); });
  auto* halves = new QSplitter(Qt::Horizontal, pages());
  table_ = new MetaSaeTable(halves);
  chart_ = new MetaSaeChart(halves);
  halves->addWidget(table_);
  halves->addWidget(chart_);
  halves->setChildrenCollapsible(false);
  halves->setSizes({1000, 1000});  // shares of the width that there will be
  layOut(new QHBoxLayout, pages(), halves, kMetaSaesSize);
  connect(again_, &QAction::triggered, this, &MetaSaeWindow::read);
  connect(table_, &MetaSaeTable::picked, this, &MetaSaeWindow::choose);
  connect(table_, &MetaSaeTable::activated, this, &MetaSaeWindow::openFamilies);
  connect(chart_, &MetaSaeChart::picked, this, [this](int id) {
    table_->setCurrent(id);
    choose(id);
  });
  connect(&families_, &FamilyDesk::trained, this, &MetaSaeWindow::read);
  connect(&families_, &FamilyDesk::changed, this, [this] {
    if (list_ && shownRun_ != families_.run())
      showList();
    enable();
  });
  read();
}

void MetaSaeWindow::read() {
  const auto body = [places = families_.places()](const JobContext& job) { return listMetaSaes(places, job); };
  follow(session_.jobs().start(session_.fileLane(),
                               {tr("Reading the meta-SAEs"), Urgency::Interactive, "meta-SAEs", JobNotice::Quiet}, body,
                               session_.ofProject(this), [this](MetaSaeList list) { take(std::move(list)); }),
         {tr("The meta-SAEs could not be read."), tr("The meta-SAEs were not read."), {again_}});
}

void MetaSaeWindow::take(MetaSaeList list) {
  list_ = std::make_shared<const MetaSaeList>(std::move(list));
  if (list_->runs.empty())
    state().showEmpty(tr("This project has no meta-SAE yet. Train one in the Families panel; with a random control it "
                         "can be seen how much of its families chance would give."),
                      {again_});
  else
    showResults();
  showList();
  const bool hasControl =
      std::ranges::any_of(list_->runs, [](const ListedMetaSae& listed) { return listed.run.isControl; });
  if (!list_->unread.empty())
    say(tr("%n folders could not be read: %1", nullptr, static_cast<int>(list_->unread.size()))
            .arg(messageFor(list_->unread.front())));
  else if (!list_->runs.empty() && !hasControl)
    say(tr("None was trained beside a random control, so it is not known which error random directions would have."));
  else
    say({});
  enable();
}

/// The rows with the state of now. What is chosen stays; else it is the one whose families are shown.
void MetaSaeWindow::showList() {
  const int chosen = table_->current();
  const ModelReference* dictionary = dictionaryInUse(session_);
  shownRun_ = families_.run();
  table_->setRows(metaSaeRows(*list_, families_.run(), dictionary ? dictionary->sha256 : std::string()));
  chart_->setSeries(metaSaeSeries(*list_));
  const auto shown = std::ranges::find_if(list_->runs, [this](const ListedMetaSae& listed) {
    return families_.run() && listed.folder == families_.run()->folder;
  });
  const bool isChosen = chosen >= 0 && chosen < std::ssize(list_->runs);
  const int row = isChosen ? chosen : shown != list_->runs.end() ? static_cast<int>(shown - list_->runs.begin()) : -1;
  table_->setCurrent(row);
  choose(row);
}

void MetaSaeWindow::choose(int row) {
  chart_->setCurrent(row < 0 ? std::nullopt : std::optional(row));
  enable();
}

void MetaSaeWindow::openFamilies(int row) {
  if (list_ && row >= 0 && row < std::ssize(list_->runs) && !list_->runs[static_cast<size_t>(row)].run.isControl &&
      !families_.job())
    families_.open(list_->runs[static_cast<size_t>(row)].folder);
}

void MetaSaeWindow::exportTable() {
  exporter_->exportTable(metaSaeCells(*list_), QStringLiteral("l0-against-error"));
}

void MetaSaeWindow::exportFigure() {
  exporter_->exportFigure(
      *chart_, {QStringLiteral("l0-against-error"),
                datedCaption({tr("meta-SAEs: families a latent belongs to (L0) against the squared error of a "
                                 "direction; dashed: random directions")}),
                {}});
}

void MetaSaeWindow::enable() {
  const int row = table_->current();
  const bool isRow = list_ && row >= 0 && row < std::ssize(list_->runs);
  const bool isControl = isRow && list_->runs[static_cast<size_t>(row)].run.isControl;
  show_->setEnabled(isRow && !isControl && !families_.job());
  show_->setToolTip(isControl ? tr("Random directions have no families to show.")
                              : tr("In the Families panel, in place of those that are shown there."));
  const bool hasRuns = list_ && !list_->runs.empty();
  asTable_->setEnabled(hasRuns);
  figure_->setEnabled(hasRuns);
}

}  // namespace dglm
