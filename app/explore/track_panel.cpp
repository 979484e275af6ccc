// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/track_panel.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonDocument>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

#include "app/explore/circle_offer.h"
#include "app/explore/reading_strip.h"
#include "app/explore/token_marks.h"
#include "app/explore/track_menu.h"
#include "app/explore/view_tables.h"
#include "app/project/view_values.h"
#include "widgets/parts/find_bar.h"
#include "widgets/parts/flow_layout.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/tracks/track_view.h"

namespace dglm {
namespace {

/// Windows of a model whose folder says nothing else.
constexpr int64_t kUsualWindow = 512;

int64_t windowTokensOf(Session& session) {
  const LatentOverview* latents = session.latents().overview();
  const ModelReference* model = latents ? session.contents().model(latents->analysis.model) : nullptr;
  if (!model)
    return kUsualWindow;
  const QJsonObject facts = QJsonDocument::fromJson(QByteArray::fromStdString(model->factsJson)).object();
  return facts["window"].toInteger(kUsualWindow);
}

}  // namespace

TrackPanel::TrackPanel(Session& session, LatentTracks& tracks, ReadingDesk& desk, Finder& finder, QWidget* parent)
    : QWidget(parent),
      session_(session),
      tracks_(tracks),
      desk_(desk),
      finder_(finder),
      view_(new TrackView(this)),
      findBar_(new FindBar(this)),
      table_(new QAction(tr("T&racks as Table"), this)),
      menu_(new TrackMenu(session, tracks, *this)),
      latentMenu_(new QMenu(tr("Track of the Selecte&d Latent"), this)) {
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(new CircleOffer(session, this));
  layout->addWidget(new ReadingStrip(session, tracks, desk, this));
  layout->addWidget(view_, 1);
  choices_ = buildChoices();
  layout->addWidget(choices_);
  layout->addWidget(findBar_);
  findBar_->hide();
  keepAllLines(*findBar_);
  setWhatsThis(
      tr("<b>Linear view.</b> Ruler, features, and one track for each pinned latent: its activation at every base, the "
         "mean over the reading frames that cover it. Zoomed in, it shows the bases of both strands and the tokens "
         "that "
         "the model reads.<br>The wheel moves along, Ctrl+wheel zooms at the pointer. Dragging on the ruler zooms to a "
         "range, dragging below selects bases, a click there sets the caret, Shift+click extends. A click on a track's "
         "name selects its latent, a right click there changes its scale and form, and dragging the border below it "
         "the "
         "height of all tracks.") +
      QStringLiteral("<br>") +
      tr("Where letters are seen, typing A, C, G or T over a selected base shows what the model would make of it."));
  table_->setToolTip(tr("The values of the tracks in view base by base, to sort, copy and export."));
  connect(table_, &QAction::triggered, this, [this] { showTable(*view_, [this] { return table(); }); });
  connectSession();
  connectView();
  connectFinder();
  connectMenu();
  showRecord();
}

QWidget* TrackPanel::buildChoices() {
  auto* row = new QWidget(this);
  auto* frames = new QComboBox(row);
  frames->setAccessibleName(tr("Reading frames of the tracks"));
  frames->addItem(tr("Mean over the reading frames"), static_cast<int>(TrackFrames::Mean));
  frames->addItem(tr("One frame (as the reference)"), static_cast<int>(TrackFrames::First));
  frames->setToolTip(tr(
      "A token covers six bases, so that a sequence can be read at six offsets. The mean over all of them has a value "
      "of its own at every base; frame 0 alone is what the reference implementation reads."));
  auto* reverse = new QCheckBox(tr("Other strand too"), row);
  reverse->setToolTip(tr("Shows as tracks of their own what the model sees when it reads the other strand."));
  row->setLayout(makeFlow({frames, reverse}));
  row->layout()->setContentsMargins(kGrid, 0, kGrid, kGrid / 4);
  keepAllLines(*row);

  connect(frames, &QComboBox::activated, this,
          [this, frames](int) { tracks_.setFrames(static_cast<TrackFrames>(frames->currentData().toInt())); });
  connect(reverse, &QCheckBox::clicked, this, [this](bool shows) { tracks_.setShowsReverse(shows); });
  connect(&tracks_, &LatentTracks::choiceChanged, this, [this, frames, reverse] {
    frames->setCurrentIndex(frames->findData(static_cast<int>(tracks_.frames())));
    reverse->setChecked(tracks_.showsReverse());
  });
  return row;
}

void TrackPanel::connectSession() {
  connect(&session_, &Session::recordChanged, this, &TrackPanel::showRecord);
  connect(&session_, &Session::selectionChanged, this, [this] { view_->setSelection(session_.selection().bases); });
  connect(&session_, &Session::placeRequested, this, [this](BaseRange bases) { view_->reveal(bases); });
  connect(&session_, &Session::hovered, this, [this](std::optional<int64_t> base) { view_->setHoveredBase(base); });
  connect(&session_, &Session::featureStylesChanged, this, [this] {
    view_->setHiddenFeatures(hiddenFeatures(session_));
    view_->setFeatureColours(featureColours(session_));
  });
  connect(&session_.latents(), &LatentBook::markChanged, this, &TrackPanel::showTracks);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &TrackPanel::readTokens);
  connect(&tracks_, &LatentTracks::changed, this, &TrackPanel::showTracks);
  onThemeChange(*this, [this] { showTracks(); });
}

void TrackPanel::connectView() {
  connect(view_, &TrackView::selectionChanged, this, [this](BaseRange bases) { session_.selectBases(bases); });
  connect(view_, &TrackView::selectionCleared, this, [this] { session_.clearSelection(); });
  connect(view_, &TrackView::featureActivated, this, [this](int feature) { session_.selectFeature(feature); });
  connect(view_, &TrackView::baseHovered, this, [this](qint64 base) { session_.hover(base); });
  connect(view_, &TrackView::hoverLeft, this, [this] { session_.hover(std::nullopt); });
  connect(view_, &TrackView::visibleRangeChanged, this, [this](BaseRange range) {
    tableChanged(*view_);
    desk_.setVisible(range);
    Q_EMIT visibleRangeChanged(range);
  });
  connect(view_, &TrackView::contextMenuRequested, this, &TrackPanel::contextMenuRequested);
  connect(view_, &TrackView::trackActivated, this, [this](const QString& id) {
    if (const auto latent = LatentId::parse(id.toStdString()))
      session_.selectLatent(*latent);
    else
      tracks_.families().activate(id);
  });
}

void TrackPanel::connectMenu() {
  connect(view_, &TrackView::trackMenuRequested, menu_, &TrackMenu::show);
  connect(view_, &TrackView::trackHeightChanged, this, [this](double height) { tracks_.styles().setHeight(height); });
  latentMenu_->setToolTipsVisible(true);
  connect(latentMenu_, &QMenu::aboutToShow, this, [this] {
    latentMenu_->clear();
    if (const auto latent = session_.selection().latent)
      menu_->fill(*latentMenu_, QString::fromStdString(latent->toString()));
  });
  const auto enable = [this] { latentMenu_->setEnabled(session_.selection().latent.has_value()); };
  connect(&session_, &Session::selectionChanged, this, enable);
  enable();
}

void TrackPanel::connectFinder() {
  connect(findBar_, &FindBar::findRequested, &finder_, &Finder::find);
  connect(findBar_, &FindBar::nextRequested, &finder_, &Finder::next);
  connect(findBar_, &FindBar::previousRequested, &finder_, &Finder::previous);
  connect(findBar_, &FindBar::dismissed, this, [this] {
    view_->setFound({});
    view_->setFocus();
  });
  connect(&finder_, &Finder::hitsChanged, view_, &TrackView::setFound);
  connect(&finder_, &Finder::found, findBar_, &FindBar::showOutcome);
  connect(&finder_, &Finder::problem, findBar_, &FindBar::showProblem);
}

void TrackPanel::showRecord() {
  view_->setRecord(session_.record());
  view_->setHiddenFeatures(hiddenFeatures(session_));
  view_->setFeatureColours(featureColours(session_));
  view_->setSelection(session_.selection().bases);
  desk_.setVisible(view_->visibleRange());
  showTracks();
  readTokens();
}

std::vector<TrackData> TrackPanel::shownTracks() const {
  std::vector<TrackData> tracks = steering_;
  for (TrackData& track : tracks)
    track.style = tracks_.styles().of(track.id);
  std::ranges::move(trackData(session_, tracks_, desk_.job() != nullptr, Palette::of(*this)),
                    std::back_inserter(tracks));
  std::ranges::move(familyTrackData(tracks_, desk_.job() != nullptr, Palette::of(*this)), std::back_inserter(tracks));
  std::ranges::move(fileTrackData(tracks_), std::back_inserter(tracks));
  return tracks;
}

void TrackPanel::showTracks() {
  std::vector<TrackData> tracks = shownTracks();
  QStringList ids;
  for (const TrackData& track : tracks)
    ids << track.id;
  menu_->setShown(std::move(ids));
  view_->setTrackHeight(tracks_.styles().height());
  view_->setTracks(std::move(tracks));
  table_->setEnabled(session_.record() != nullptr);
  tableChanged(*view_);
}

ChartTable TrackPanel::table() const {
  const auto pixels = static_cast<int64_t>(view_->rows().columns.plotWidth);
  return trackTable(session_.record().get(), shownTracks(), view_->hits(), view_->visibleRange(), pixels);
}

int TrackPanel::heightFor(int tracks) const {
  const int others = isVisible() ? height() - view_->height() : choices_->sizeHint().height();
  return view_->heightFor(tracks) + others;
}

void TrackPanel::setSteeringTracks(std::vector<TrackData> tracks) {
  steering_ = std::move(tracks);
  showTracks();
}

void TrackPanel::readTokens() {
  tokens_.clear();
  view_->setTokens({}, {});
  if (!session_.record())
    return;
  session_.jobs().start(
      session_.fileLane(), {tr("Cutting tokens"), Urgency::Interactive, "tokens", JobNotice::Quiet},
      [record = session_.record(), window = windowTokensOf(session_)](const JobContext&) -> Result<CutTokens> {
        return cutTokens(*record, window);
      },
      session_.ofProject(this),
      [this](CutTokens cut) {
        tokens_ = std::move(cut.tokens);
        view_->setTokens(tokens_, std::move(cut.windows));
      });
}

void TrackPanel::show(BaseRange range) {
  if (!session_.record())
    return;
  const int64_t length = session_.record()->length();
  if (range.length() >= length)
    range = {0, length};
  else if (session_.record()->isCircular())
    range = normalised(range, length, Topology::Circular);
  else
    range.start = std::clamp<int64_t>(range.start, 0, length - 1);
  range.end = std::max(range.start + 1, range.end);
  view_->setVisibleRange(range);
  tableChanged(*view_);
  desk_.setVisible(view_->visibleRange());
  Q_EMIT visibleRangeChanged(view_->visibleRange());
}

const TokenMark* TrackPanel::tokenAt(int64_t base, int64_t& index) const {
  const auto after = std::upper_bound(tokens_.begin(), tokens_.end(), base,
                                      [](int64_t at, const TokenMark& token) { return at < token.bases.start; });
  if (after == tokens_.begin() || std::prev(after)->bases.end <= base)
    return nullptr;
  index = after - tokens_.begin();  // <cls> is token 0
  return &*std::prev(after);
}

}  // namespace dglm
