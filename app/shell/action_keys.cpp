// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/action_keys.h"

#include <QAction>
#include <QCoreApplication>
#include <QSettings>

namespace dglm {
namespace {

constexpr auto kGroup = "shortcuts";

struct ActionName {
  const char* name;  ///< among the settings: it stays, whatever becomes of the text
  const char* context;
  const char* text;
};

/// In the order of the menus: of two actions with one text the first row names the first. A row's text is that of the
/// action, found by its translation.
constexpr ActionName kNames[] = {
    {"file.new", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "&New Project...")},
    {"file.open", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "&Open...")},
    {"file.demo", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "Open the &Demo")},
    {"file.addTrack", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "Add Trac&k from a File...")},
    {"file.paste", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "New Sequence from &Text...")},
    {"file.part", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "New Sequence from the Se&lection")},
    {"file.otherStrand", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "New Sequence from the Ot&her Strand")},
    {"file.rename", "dglm::ProjectPanel", QT_TRANSLATE_NOOP("dglm::ProjectPanel", "Rena&me Sequence...")},
    {"file.remove", "dglm::ProjectPanel", QT_TRANSLATE_NOOP("dglm::ProjectPanel", "Remove Seq&uence")},
    {"file.save", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "Sa&ve")},
    {"file.saveAs", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "&Save Project As...")},
    {"file.saveCopy", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "Save a &Copy Without Activations...")},
    {"file.saveScript", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "Save Session as Scr&ipt...")},
    {"export.map", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "&Map as Figure...")},
    {"export.tracks", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "&Tracks as Figure...")},
    {"export.latents", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "&Latent Table as CSV...")},
    {"export.latentsJson", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "Latents as Neuronpedia &JSON...")},
    {"export.features", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "&Feature List as CSV...")},
    {"export.bedGraph", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "Tracks as &bedGraph...")},
    {"export.sequence", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "&Sequence as GenBank or FASTA...")},
    {"export.selected", "dglm::ProjectPanel", QT_TRANSLATE_NOOP("dglm::ProjectPanel", "Selected Se&quence...")},
    {"file.quit", "dglm::FileMenu", QT_TRANSLATE_NOOP("dglm::FileMenu", "&Quit")},
    {"edit.undo", "dglm::EditMenu", QT_TRANSLATE_NOOP("dglm::EditMenu", "&Undo")},
    {"edit.redo", "dglm::EditMenu", QT_TRANSLATE_NOOP("dglm::EditMenu", "&Redo")},
    {"edit.copy", "dglm::EditMenu", QT_TRANSLATE_NOOP("dglm::EditMenu", "&Copy Sequence")},
    {"edit.copyReverse", "dglm::EditMenu", QT_TRANSLATE_NOOP("dglm::EditMenu", "Copy Re&verse Complement")},
    {"edit.copyCommand", "dglm::EditMenu", QT_TRANSLATE_NOOP("dglm::EditMenu", "Copy Track as Co&mmand")},
    {"edit.selectAll", "dglm::EditMenu", QT_TRANSLATE_NOOP("dglm::EditMenu", "Select &All")},
    {"edit.topology", "dglm::ProjectPanel", QT_TRANSLATE_NOOP("dglm::ProjectPanel", "Make C&ircular")},
    {"edit.addFeature", "dglm::FeatureEdits", QT_TRANSLATE_NOOP("dglm::FeatureEdits", "A&dd Feature...")},
    {"edit.editFeature", "dglm::FeatureEdits", QT_TRANSLATE_NOOP("dglm::FeatureEdits", "&Edit Feature...")},
    {"edit.removeFeature", "dglm::FeatureEdits", QT_TRANSLATE_NOOP("dglm::FeatureEdits", "Remove Fea&ture")},
    {"edit.bookmark", "dglm::RegionMenu", QT_TRANSLATE_NOOP("dglm::RegionMenu", "Boo&kmark This Place...")},
    {"edit.regions", "dglm::RegionMenu", QT_TRANSLATE_NOOP("dglm::RegionMenu", "Regi&ons of Interest...")},
    {"edit.find", "dglm::EditMenu", QT_TRANSLATE_NOOP("dglm::EditMenu", "&Find...")},
    {"edit.findNext", "dglm::EditMenu", QT_TRANSLATE_NOOP("dglm::EditMenu", "Find &Next")},
    {"edit.findPrevious", "dglm::EditMenu", QT_TRANSLATE_NOOP("dglm::EditMenu", "Find &Previous")},
    {"edit.goTo", "dglm::EditMenu", QT_TRANSLATE_NOOP("dglm::EditMenu", "&Go To...")},
    {"view.back", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "&Back")},
    {"view.forward", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "&Forward")},
    {"view.zoomIn", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "Zoom &In")},
    {"view.zoomOut", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "Zoom &Out")},
    {"view.showAll", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "Show &All")},
    {"view.zoomToSelection", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "Zoom to &Selection")},
    {"view.turn", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "&Turn the Map to the Selection")},
    {"view.wheel", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "&Wheel Zooms")},
    {"view.frames", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "Translate Ever&y Frame")},
    {"view.tokens", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "To&kens and Windows")},
    {"view.nextFeature", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "Ne&xt Feature")},
    {"view.previousFeature", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "&Previous Feature")},
    {"view.mapTable", "dglm::MapPanel", QT_TRANSLATE_NOOP("dglm::MapPanel", "Feat&ures as Table")},
    {"view.trackTable", "dglm::TrackPanel", QT_TRANSLATE_NOOP("dglm::TrackPanel", "T&racks as Table")},
    {"view.keepCard", "dglm::CardPanel", QT_TRANSLATE_NOOP("dglm::CardPanel", "Keep This Card Beside")},
    {"view.nextPanel", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "Next Pane&l")},
    {"view.previousPanel", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "Pre&vious Panel")},
    {"view.explore", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "&Explore")},
    {"view.score", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "&Score")},
    {"view.steer", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "S&teer")},
    {"view.reset", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "&Reset This Perspective")},
    {"view.maximise", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "&Maximise Panel")},
    {"view.fullScreen", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "Full S&creen")},
    {"theme.system", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "As the &System")},
    {"theme.light", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "&Light")},
    {"theme.dark", "dglm::ViewMenu", QT_TRANSLATE_NOOP("dglm::ViewMenu", "&Dark")},
    {"model.open", "dglm::ModelMenu", QT_TRANSLATE_NOOP("dglm::ModelMenu", "&Open Model...")},
    {"model.shelf", "dglm::ModelMenu", QT_TRANSLATE_NOOP("dglm::ModelMenu", "&Models on the Shelf")},
    {"model.fidelity", "dglm::ModelMenu", QT_TRANSLATE_NOOP("dglm::ModelMenu", "&Fidelity of the SAE")},
    {"model.openChosen", "dglm::ModelsPanel", QT_TRANSLATE_NOOP("dglm::ModelsPanel", "Open...")},
    {"model.download", "dglm::ModelsPanel", QT_TRANSLATE_NOOP("dglm::ModelsPanel", "Download...")},
    {"model.check", "dglm::ModelsPanel", QT_TRANSLATE_NOOP("dglm::ModelsPanel", "Check Files")},
    {"model.folder", "dglm::ModelsPanel", QT_TRANSLATE_NOOP("dglm::ModelsPanel", "Show Folder")},
    {"model.downloadOther", "dglm::ModelsPanel", QT_TRANSLATE_NOOP("dglm::ModelsPanel", "Download Another Model...")},
    {"model.chooseFolder", "dglm::ModelsPanel", QT_TRANSLATE_NOOP("dglm::ModelsPanel", "Choose Models Folder...")},
    {"model.refresh", "dglm::ModelsPanel", QT_TRANSLATE_NOOP("dglm::ModelsPanel", "Read Models Folder Again")},
    {"read.missing", "dglm::ModelMenu", QT_TRANSLATE_NOOP("dglm::ModelMenu", "&Read the Sequences Not Read Yet")},
    {"read.onCluster", "dglm::ModelMenu", QT_TRANSLATE_NOOP("dglm::ModelMenu", "Read T&hem on a Cluster...")},
    {"read.otherStrand", "dglm::ModelMenu",
     QT_TRANSLATE_NOOP("dglm::ModelMenu", "Read the Other &Strand of This Sequence")},
    {"train.panel", "dglm::TrainingMenu", QT_TRANSLATE_NOOP("dglm::TrainingMenu", "S&how the Panel")},
    {"train.start", "dglm::TrainingPanel", QT_TRANSLATE_NOOP("dglm::TrainingPanel", "&Train a Dictionary...")},
    {"train.sweep", "dglm::TrainingPanel", QT_TRANSLATE_NOOP("dglm::TrainingPanel", "Train a S&weep...")},
    {"train.pause", "dglm::TrainingPanel", QT_TRANSLATE_NOOP("dglm::TrainingPanel", "&Pause")},
    {"train.goOn", "dglm::TrainingPanel", QT_TRANSLATE_NOOP("dglm::TrainingPanel", "&Go On")},
    {"train.end", "dglm::TrainingPanel", QT_TRANSLATE_NOOP("dglm::TrainingPanel", "&End Here")},
    {"train.next", "dglm::TrainingPanel", QT_TRANSLATE_NOOP("dglm::TrainingPanel", "Run &Next")},
    {"train.up", "dglm::TrainingPanel", QT_TRANSLATE_NOOP("dglm::TrainingPanel", "Move Up in the &Queue")},
    {"train.down", "dglm::TrainingPanel", QT_TRANSLATE_NOOP("dglm::TrainingPanel", "Move &Down in the Queue")},
    {"train.open", "dglm::TrainingPanel", QT_TRANSLATE_NOOP("dglm::TrainingPanel", "&Open the Dictionary...")},
    {"train.continue", "dglm::TrainingPanel", QT_TRANSLATE_NOOP("dglm::TrainingPanel", "Cont&inue Training...")},
    {"train.fidelity", "dglm::TrainingPanel", QT_TRANSLATE_NOOP("dglm::TrainingPanel", "Evaluate &Fidelity")},
    {"train.score", "dglm::TrainingPanel", QT_TRANSLATE_NOOP("dglm::TrainingPanel", "&Score Concepts")},
    {"train.seeds", "dglm::TrainingPanel", QT_TRANSLATE_NOOP("dglm::TrainingPanel", "Seed Stabi&lity")},
    {"train.add", "dglm::TrainingPanel", QT_TRANSLATE_NOOP("dglm::TrainingPanel", "&Add Runs from a Folder...")},
    {"train.remove", "dglm::TrainingPanel", QT_TRANSLATE_NOOP("dglm::TrainingPanel", "&Remove from the List")},
    {"train.curves", "dglm::TrainingMenu", QT_TRANSLATE_NOOP("dglm::TrainingMenu", "&Curves as Figure...")},
    {"train.runs", "dglm::TrainingMenu", QT_TRANSLATE_NOOP("dglm::TrainingMenu", "Table of R&uns as CSV...")},
    {"train.copyCommand", "dglm::TrainingMenu", QT_TRANSLATE_NOOP("dglm::TrainingMenu", "Copy as Co&mmand")},
    {"tracks.mean", "dglm::ModelMenu", QT_TRANSLATE_NOOP("dglm::ModelMenu", "Tracks: &Mean over the Reading Frames")},
    {"tracks.oneFrame", "dglm::ModelMenu",
     QT_TRANSLATE_NOOP("dglm::ModelMenu", "Tracks: &One Frame (as the Reference)")},
    {"tracks.otherStrand", "dglm::ModelMenu", QT_TRANSLATE_NOOP("dglm::ModelMenu", "Tracks: the Other &Strand Too")},
    {"concepts.score", "dglm::ConceptMenu", QT_TRANSLATE_NOOP("dglm::ConceptMenu", "S&core Concepts...")},
    {"concepts.selection", "dglm::ConceptMenu", QT_TRANSLATE_NOOP("dglm::ConceptMenu", "&Use Selection as Concept")},
    {"concepts.baselines", "dglm::ConceptMenu", QT_TRANSLATE_NOOP("dglm::ConceptMenu", "Does It Add An&ything?...")},
    {"concepts.table", "dglm::ConceptMenu", QT_TRANSLATE_NOOP("dglm::ConceptMenu", "&Table as CSV or Excel...")},
    {"concepts.curves", "dglm::ConceptMenu", QT_TRANSLATE_NOOP("dglm::ConceptMenu", "Curves as &Figure...")},
    {"concepts.copyCommand", "dglm::ConceptMenu", QT_TRANSLATE_NOOP("dglm::ConceptMenu", "Copy as Co&mmand")},
    {"concepts.saveSets", "dglm::ConceptMenu", QT_TRANSLATE_NOOP("dglm::ConceptMenu", "&Save the Sets as GenBank...")},
    {"scan.panel", "dglm::ScanMenu", QT_TRANSLATE_NOOP("dglm::ScanMenu", "S&how the Panel")},
    {"scan.start", "dglm::ScanPanel", QT_TRANSLATE_NOOP("dglm::ScanPanel", "Scan a Corp&us...")},
    {"scan.results", "dglm::ScanPanel", QT_TRANSLATE_NOOP("dglm::ScanPanel", "Ope&n Results...")},
    {"scan.latent", "dglm::ScanPanel", QT_TRANSLATE_NOOP("dglm::ScanPanel", "Scan &Top Sites of the Latent...")},
    {"scan.again", "dglm::ScanPanel", QT_TRANSLATE_NOOP("dglm::ScanPanel", "Scan A&gain")},
    {"scan.stop", "dglm::ScanPanel", QT_TRANSLATE_NOOP("dglm::ScanPanel", "Stop the &Scan")},
    {"scan.open", "dglm::ScanPanel", QT_TRANSLATE_NOOP("dglm::ScanPanel", "&Open the Place of the Hit")},
    {"scan.copy", "dglm::ScanPanel", QT_TRANSLATE_NOOP("dglm::ScanPanel", "Copy the A&lignment")},
    {"scan.onRecord", "dglm::ScanPanel", QT_TRANSLATE_NOOP("dglm::ScanPanel", "Show Hits on the Re&cord")},
    {"scan.export", "dglm::ScanPanel", QT_TRANSLATE_NOOP("dglm::ScanPanel", "Ta&ble of Hits as CSV...")},
    {"scan.remove", "dglm::ScanPanel", QT_TRANSLATE_NOOP("dglm::ScanPanel", "&Remove from the List")},
    {"families.panel", "dglm::FamilyMenu", QT_TRANSLATE_NOOP("dglm::FamilyMenu", "S&how the Panel")},
    {"families.train", "dglm::FamilyPanel", QT_TRANSLATE_NOOP("dglm::FamilyPanel", "&Train a Meta-SAE...")},
    {"families.open", "dglm::FamilyPanel", QT_TRANSLATE_NOOP("dglm::FamilyPanel", "&Open a Meta-SAE...")},
    {"families.list", "dglm::FamilyPanel", QT_TRANSLATE_NOOP("dglm::FamilyPanel", "Meta-SAEs of This Pro&ject...")},
    {"families.map", "dglm::FamilyPanel", QT_TRANSLATE_NOOP("dglm::FamilyPanel", "&Map of the Latents...")},
    {"families.track", "dglm::FamilyPanel", QT_TRANSLATE_NOOP("dglm::FamilyPanel", "&Show Family as Track")},
    {"families.pin", "dglm::FamilyPanel", QT_TRANSLATE_NOOP("dglm::FamilyPanel", "&Pin the Chosen Latents")},
    {"families.dial", "dglm::FamilyPanel", QT_TRANSLATE_NOOP("dglm::FamilyPanel", "&Dial the Family")},
    {"families.ablate", "dglm::FamilyPanel", QT_TRANSLATE_NOOP("dglm::FamilyPanel", "&Ablate the Family")},
    {"families.score", "dglm::FamilyPanel", QT_TRANSLATE_NOOP("dglm::FamilyPanel", "Score &Families as Concepts")},
    {"families.export", "dglm::FamilyPanel", QT_TRANSLATE_NOOP("dglm::FamilyPanel", "&Export the Families...")},
    {"families.close", "dglm::FamilyPanel", QT_TRANSLATE_NOOP("dglm::FamilyPanel", "&Close the Meta-SAE")},
    {"edit.see", "dglm::SequenceEditMenu", QT_TRANSLATE_NOOP("dglm::SequenceEditMenu", "Edit &Bases and See...")},
    {"compare.sequences", "dglm::CompareMenu", QT_TRANSLATE_NOOP("dglm::CompareMenu", "Compare Se&quences...")},
    {"clusters.show", "dglm::ClusterMenu", QT_TRANSLATE_NOOP("dglm::ClusterMenu", "Wor&k on a Cluster...")},
    {"scan.annotate", "dglm::ScanMenu", QT_TRANSLATE_NOOP("dglm::ScanMenu", "Annotate Fe&atures...")},
    {"scan.witnesses", "dglm::ScanMenu", QT_TRANSLATE_NOOP("dglm::ScanMenu", "Two &Witnesses...")},
    {"scan.audit", "dglm::ScanMenu", QT_TRANSLATE_NOOP("dglm::ScanMenu", "Au&dit a Concept...")},
    {"scan.contamination", "dglm::ScanMenu", QT_TRANSLATE_NOOP("dglm::ScanMenu", "Contamination Su&mmary...")},
    {"steer.latent", "dglm::SteeringMenu", QT_TRANSLATE_NOOP("dglm::SteeringMenu", "S&teer the Selected Latent")},
    {"steer.here", "dglm::SteeringMenu", QT_TRANSLATE_NOOP("dglm::SteeringMenu", "Steer &Here")},
    {"steer.reset", "dglm::SteeringMenu", QT_TRANSLATE_NOOP("dglm::SteeringMenu", "&Reset All Dials")},
    {"steer.newSession", "dglm::SteeringMenu", QT_TRANSLATE_NOOP("dglm::SteeringMenu", "&New Session")},
    {"steer.rename", "dglm::SteeringMenu", QT_TRANSLATE_NOOP("dglm::SteeringMenu", "Rena&me the Session...")},
    {"steer.remove", "dglm::SteeringMenu", QT_TRANSLATE_NOOP("dglm::SteeringMenu", "Remo&ve the Session")},
    {"steer.preset", "dglm::SteeringMenu", QT_TRANSLATE_NOOP("dglm::SteeringMenu", "Save as &Preset...")},
    {"steer.design", "dglm::SteeringMenu", QT_TRANSLATE_NOOP("dglm::SteeringMenu", "Write &Designs...")},
    {"steer.sweep", "dglm::SteeringMenu", QT_TRANSLATE_NOOP("dglm::SteeringMenu", "Steering S&weep...")},
    {"steer.copyCommand", "dglm::SteeringMenu", QT_TRANSLATE_NOOP("dglm::SteeringMenu", "Copy as &Command")},
    {"steer.curve", "dglm::SteeringMenu", QT_TRANSLATE_NOOP("dglm::SteeringMenu", "Curve as &Figure...")},
    {"results.import", "dglm::ResultsMenu", QT_TRANSLATE_NOOP("dglm::ResultsMenu", "&Import Published Results...")},
    {"results.explanations", "dglm::ResultsMenu",
     QT_TRANSLATE_NOOP("dglm::ResultsMenu", "Import Latent &Explanations...")},
    {"results.figure2", "dglm::ResultsMenu", QT_TRANSLATE_NOOP("dglm::ResultsMenu", "Reproduce Figure &2...")},
    {"results.figure4", "dglm::ResultsMenu", QT_TRANSLATE_NOOP("dglm::ResultsMenu", "Reproduce Figure &4...")},
    {"results.meta", "dglm::ResultsMenu", QT_TRANSLATE_NOOP("dglm::ResultsMenu", "Reproduce the &Meta-SAE...")},
    {"results.hiv", "dglm::ResultsMenu", QT_TRANSLATE_NOOP("dglm::ResultsMenu", "Reproduce the &HIV Probe...")},
    {"results.blast", "dglm::ResultsMenu", QT_TRANSLATE_NOOP("dglm::ResultsMenu", "Reproduce the &BLAST Audit...")},
    {"steer.ribosome", "dglm::SteeringMenu", QT_TRANSLATE_NOOP("dglm::SteeringMenu", "Run the &16S Experiment...")},
    {"help.panel", "dglm::MenuSet", QT_TRANSLATE_NOOP("dglm::MenuSet", "&What Is This Panel?")},
    {"help.shortcuts", "dglm::MenuSet", QT_TRANSLATE_NOOP("dglm::MenuSet", "&Shortcuts...")},
    {"help.findAction", "dglm::MenuSet", QT_TRANSLATE_NOOP("dglm::MenuSet", "&Find an Action...")},
    {"help.protocols", "dglm::MenuSet", QT_TRANSLATE_NOOP("dglm::MenuSet", "&Protocols")},
    {"help.tour", "dglm::MenuSet", QT_TRANSLATE_NOOP("dglm::MenuSet", "Take the &Tour")},
    {"help.about", "dglm::MenuSet", QT_TRANSLATE_NOOP("dglm::MenuSet", "&About")},
};

QString settingOf(const QAction& action) {
  return QLatin1String(kGroup) + '/' + action.objectName();
}

/// Each row of the table names the first action with its text that has no name yet.
void nameActions(const std::vector<ListedAction>& actions) {
  for (const ActionName& row : kNames) {
    const QString text = QCoreApplication::translate(row.context, row.text);
    for (const ListedAction& listed : actions)
      if (listed.action->objectName().isEmpty() && listed.action->text() == text) {
        listed.action->setObjectName(QLatin1String(row.name));
        break;
      }
  }
}

}  // namespace

void ActionKeys::takeUp(const std::vector<ListedAction>& actions) {
  nameActions(actions);
  const QSettings settings;
  for (const ListedAction& listed : actions) {
    QAction& action = *listed.action;
    if (action.objectName().isEmpty())
      continue;
    usual_.insert(&action, action.shortcuts());
    const QVariant own = settings.value(settingOf(action));
    if (!own.isValid())
      continue;
    const QString keys = own.toString();  // empty: the user took them away
    action.setShortcuts(keys.isEmpty() ? Keys() : QKeySequence::listFromString(keys, QKeySequence::PortableText));
  }
}

std::optional<ActionKeys::Keys> ActionKeys::usual(const QAction& action) const {
  const auto found = usual_.find(&action);
  return found == usual_.end() ? std::nullopt : std::optional(*found);
}

void ActionKeys::set(QAction& action, const Keys& keys) {
  const std::optional<Keys> comesWith = usual(action);
  if (!comesWith)
    return;
  action.setShortcuts(keys);
  QSettings settings;
  if (keys == *comesWith)
    settings.remove(settingOf(action));
  else
    settings.setValue(settingOf(action), QKeySequence::listToString(keys, QKeySequence::PortableText));
}

}  // namespace dglm
