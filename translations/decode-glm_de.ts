<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>FeatureColumns</name>
    <message>
        <source>Shown</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>Whether the feature is drawn on the map and above the tracks. Space shows or hides it.</source>
        <translation>Ob das Feature auf der Karte und über den Spuren gezeichnet wird. Die Leertaste blendet es ein oder aus.</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>sichtbar</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour of the feature: the file&apos;s own, or else that of its type. A click changes it.</source>
        <translation>Farbe des Features: die der Datei, sonst die seines Typs. Ein Klick ändert sie.</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Feature</translation>
    </message>
    <message>
        <source>Name of the feature: its label, gene or product, or else its type.</source>
        <translation>Name des Features: seine Bezeichnung, sein Gen oder Produkt, sonst sein Typ.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Feature key of the file, such as CDS or rep_origin.</source>
        <translation>Feature-Schlüssel der Datei, etwa CDS oder rep_origin.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>First base of the feature, counted from 1.</source>
        <translation>Erste Base des Features, ab 1 gezählt.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Last base of the feature, counted from 1. Smaller than the start if it runs over the origin.</source>
        <translation>Letzte Base des Features, ab 1 gezählt. Kleiner als der Anfang, wenn es über den Nullpunkt läuft.</translation>
    </message>
    <message>
        <source>Length (bp)</source>
        <translation>Länge (bp)</translation>
    </message>
    <message>
        <source>Bases from start to end, both counted.</source>
        <translation>Basen vom Anfang bis zum Ende, beide mitgezählt.</translation>
    </message>
    <message>
        <source>Strand</source>
        <translation>Strang</translation>
    </message>
    <message>
        <source>Strand on which the feature reads, or none.</source>
        <translation>Strang, auf dem das Feature gelesen wird, oder keiner.</translation>
    </message>
</context>
<context>
    <name>LatentColumns</name>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Filled in the track&apos;s colour: pinned, shown as a track. Filled grey: starred. A click or Space pins.</source>
        <translation>In der Farbe der Spur gefüllt: angeheftet, als Spur gezeigt. Grau gefüllt: mit Stern. Ein Klick oder die Leertaste heftet an.</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>Layer and number of the latent in its dictionary, both counted from 0.</source>
        <translation>Schicht und Nummer des Latents in seinem Wörterbuch, beide ab 0 gezählt.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Your own name for the latent, or else the feature label that it overlaps most often: each feature of every record is weighted by the activation inside it.</source>
        <translation>Der eigene Name für das Latent, sonst die Feature-Bezeichnung, mit der es am häufigsten überlappt: Jedes Feature jeder Sequenz zählt nach der Aktivierung darin.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share of the latent&apos;s activation that lies inside features with this label, over all records.</source>
        <translation>Anteil der Aktivierung des Latents, der in Features mit dieser Bezeichnung liegt, über alle Sequenzen.</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max.</translation>
    </message>
    <message>
        <source>Highest activation of the latent at any token of any record and reading frame.</source>
        <translation>Höchste Aktivierung des Latents an irgendeinem Token irgendeiner Sequenz und irgendeines Leserahmens.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Share of all tokens at which the latent is not zero, over all records and frames.</source>
        <translation>Anteil aller Token, an denen das Latent nicht null ist, über alle Sequenzen und Leserahmen.</translation>
    </message>
    <message>
        <source>Fires in</source>
        <translation>Feuert in</translation>
    </message>
    <message>
        <source>Number of records with at least one token at which the latent is not zero.</source>
        <translation>Zahl der Sequenzen mit mindestens einem Token, an dem das Latent nicht null ist.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Your note on the latent.</source>
        <translation>Die eigene Notiz zum Latent.</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>not pinned</source>
        <translation>nicht angeheftet</translation>
    </message>
</context>
<context>
    <name>ValueFormat</name>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage; %1 is the number.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>k. A.</translation>
    </message>
    <message>
        <source>%1 bp</source>
        <extracomment>Length of a sequence; %1 is a number of base pairs.</extracomment>
        <translation>%1 bp</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>vorwärts</translation>
    </message>
    <message>
        <source>reverse</source>
        <translation>rückwärts</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>Time until a job is done; %1 is minutes and seconds such as 0:12.</extracomment>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>dglm::ActivationHistogram</name>
    <message>
        <source>activation at tokens where it is not zero</source>
        <translation>Aktivierung an Token, wo sie nicht null ist</translation>
    </message>
    <message>
        <source>tokens (log)</source>
        <translation>Token (log)</translation>
    </message>
    <message>
        <source>Histogram of %1 activations from 0 to %2</source>
        <translation>Histogramm von %1 Aktivierungen von 0 bis %2</translation>
    </message>
</context>
<context>
    <name>dglm::CardPanel</name>
    <message>
        <source>&lt;b&gt;Latent card.&lt;/b&gt; How strongly the selected latent fires (histogram of its non-zero activations, counts on a logarithmic axis), how often, and where most: the token is marked, a click goes there.&lt;br&gt;Give it a name of your own, write a note, pin its track. The line at the end is the command that gives the same numbers.</source>
        <translation>&lt;b&gt;Steckbrief.&lt;/b&gt; Wie stark das gewählte Latent feuert (Histogramm seiner Aktivierungen ungleich null, Anzahlen auf logarithmischer Achse), wie oft und wo am meisten: Das Token ist markiert, ein Klick führt dorthin.&lt;br&gt;Hier lässt es sich benennen, mit einer Notiz versehen und seine Spur anheften. Die Zeile am Ende ist der Befehl, der dieselben Zahlen liefert.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>dglm::CommandLine</name>
    <message>
        <source>--theme is light, dark or system, not &apos;%1&apos;.</source>
        <translation>--theme ist light, dark oder system, nicht „%1“.</translation>
    </message>
    <message>
        <source>--size is WIDTHxHEIGHT in pixels, not &apos;%1&apos;.</source>
        <translation>--size ist WIDTHxHEIGHT (Breite x Höhe) in Pixeln, nicht „%1“.</translation>
    </message>
    <message>
        <source>There is no perspective &apos;%1&apos;. Known: explore.</source>
        <translation>Es gibt keine Perspektive „%1“. Bekannt: explore.</translation>
    </message>
    <message>
        <source>There is no translation &apos;%1&apos;. Known: %2.</source>
        <translation>Es gibt keine Übersetzung „%1“. Bekannt: %2.</translation>
    </message>
    <message>
        <source>See what a genomic language model sees in plasmids.</source>
        <translation>Sehen, was ein genomisches Sprachmodell in Plasmiden sieht.</translation>
    </message>
    <message>
        <source>A project, or sequence files to add to it; else the demo.</source>
        <translation>Ein Projekt oder Sequenzdateien, die ihm hinzugefügt werden; sonst die Demo.</translation>
    </message>
    <message>
        <source>Arrangement of the panels: explore.</source>
        <translation>Anordnung der Bereiche: explore.</translation>
    </message>
    <message>
        <source>Show this sequence of the project.</source>
        <translation>Diese Sequenz des Projekts zeigen.</translation>
    </message>
    <message>
        <source>Go to a place, such as 1,000-2,500 or AmpR.</source>
        <translation>Zu einer Stelle gehen, etwa 1,000-2,500 oder AmpR.</translation>
    </message>
    <message>
        <source>Select a latent, such as L3/412.</source>
        <translation>Ein Latent wählen, etwa L3/412.</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light, dark oder system.</translation>
    </message>
    <message>
        <source>Language of the window: %1; else the system&apos;s.</source>
        <translation>Sprache des Fensters: %1; sonst die des Systems.</translation>
    </message>
    <message>
        <source>Size of the window in pixels.</source>
        <translation>Größe des Fensters in Pixeln.</translation>
    </message>
    <message>
        <source>Draw the window into a file when all is loaded, and leave.</source>
        <translation>Das Fenster in eine Datei zeichnen, sobald alles geladen ist, und beenden.</translation>
    </message>
</context>
<context>
    <name>dglm::CommandPalette</name>
    <message>
        <source>No action has these letters.</source>
        <translation>Keine Aktion hat diese Buchstaben.</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Eingeben, was zu tun ist</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>dglm::CommandRow</name>
    <message>
        <source>copy</source>
        <translation>kopieren</translation>
    </message>
    <message>
        <source>Copy the command for this</source>
        <translation>Den Befehl hierfür kopieren</translation>
    </message>
</context>
<context>
    <name>dglm::EditMenu</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy Sequence</source>
        <translation>Sequenz &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Reverse Complement</source>
        <translation>Re&amp;verses Komplement kopieren</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>The decode-glm line that writes the selected latent&apos;s track along this sequence.</source>
        <translation>Die decode-glm-Zeile, die die Spur des gewählten Latents entlang dieser Sequenz schreibt.</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Find...</source>
        <translation>&amp;Suchen ...</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Nächsten Treffer suchen</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>&amp;Vorherigen Treffer suchen</translation>
    </message>
    <message>
        <source>&amp;Go To...</source>
        <translation>&amp;Gehe zu ...</translation>
    </message>
</context>
<context>
    <name>dglm::Errors</name>
    <message>
        <source>Cancelled. %1</source>
        <translation>Abgebrochen. %1</translation>
    </message>
    <message>
        <source>%1 does not exist. Check the name and the folder.</source>
        <translation>%1 gibt es nicht. Name und Ordner prüfen.</translation>
    </message>
    <message>
        <source>Cannot open %1: %2. Check that the file exists and that you may read it.</source>
        <translation>%1 lässt sich nicht öffnen: %2. Prüfen, ob es die Datei gibt und ob sie gelesen werden darf.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Choose a folder that you may write to and that has room.</source>
        <translation>%1 lässt sich nicht schreiben: %2. Einen Ordner mit Schreibrecht und genug Platz wählen.</translation>
    </message>
    <message>
        <source>Cannot write %1: the disk is full. Free some space and try again; nothing already saved is lost.</source>
        <translation>%1 lässt sich nicht schreiben: Der Datenträger ist voll. Platz schaffen und erneut versuchen; nichts bereits Gespeichertes ist verloren.</translation>
    </message>
    <message>
        <source>%1 is not a file this program reads: %2. It reads FASTA, GenBank, SnapGene .dna, CSV with a &apos;sequence&apos; column, and text with one sequence a line.</source>
        <translation>%1 kann dieses Programm nicht lesen: %2. Es liest FASTA, GenBank, SnapGene .dna, CSV mit einer Spalte „sequence“ und Text mit einer Sequenz je Zeile.</translation>
    </message>
    <message>
        <source>%1 ends too early: %2. Copy or download it again.</source>
        <translation>%1 endet zu früh: %2. Noch einmal kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>Cannot read %1 (%2): %3.</source>
        <translation>%1 (%2) lässt sich nicht lesen: %3.</translation>
    </message>
    <message>
        <source>%1 holds no sequence: %2.</source>
        <translation>%1 enthält keine Sequenz: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>There is no record named %1 here. Known: %2.</source>
        <translation>Hier gibt es keine Sequenz namens %1. Bekannt: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a place in this record: %2. Write a base (1234), a range (1,000-2,500), a feature name or a latent (L3/412).</source>
        <translation>„%1“ ist keine Stelle in dieser Sequenz: %2. Möglich sind eine Base (1234), ein Bereich (1,000-2,500), der Name eines Features oder ein Latent (L3/412).</translation>
    </message>
    <message>
        <source>Sequence %1 cannot be used: %2.</source>
        <translation>Die Sequenz %1 ist nicht verwendbar: %2.</translation>
    </message>
    <message>
        <source>%1 has %2 tokens, and this model reads at most %3. Read it in all windows, or take a shorter sequence.</source>
        <translation>%1 hat %2 Token, und dieses Modell liest höchstens %3. In allen Fenstern lesen oder eine kürzere Sequenz nehmen.</translation>
    </message>
    <message>
        <source>The model folder %1 has no %2. A model folder holds config.json, vocab.txt and its weights.</source>
        <translation>Im Modellordner %1 fehlt %2. Ein Modellordner enthält config.json, vocab.txt und die Gewichte.</translation>
    </message>
    <message>
        <source>The model configuration %1 cannot be used: %2.</source>
        <translation>Die Modellkonfiguration %1 ist nicht verwendbar: %2.</translation>
    </message>
    <message>
        <source>The vocabulary %1 cannot be used: %2.</source>
        <translation>Das Vokabular %1 ist nicht verwendbar: %2.</translation>
    </message>
    <message>
        <source>%1 has no tensor &apos;%2&apos;. It may belong to another kind of model.</source>
        <translation>%1 hat keinen Tensor „%2“. Vielleicht gehört die Datei zu einer anderen Art von Modell.</translation>
    </message>
    <message>
        <source>In %1 the tensor &apos;%2&apos; has shape %3, but %4 was expected. The weights and the configuration do not belong together.</source>
        <translation>In %1 hat der Tensor „%2“ die Form %3, erwartet war %4. Gewichte und Konfiguration gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>%1 was not loaded because it is not a plain checkpoint: %2. Only load weights you trust, or convert it to safetensors.</source>
        <translation>%1 wurde nicht geladen, weil es kein einfacher Checkpoint ist: %2. Nur vertrauenswürdige Gewichte laden oder in safetensors umwandeln.</translation>
    </message>
    <message>
        <source>%1 is not a sparse autoencoder this program knows: %2.</source>
        <translation>%1 ist kein Sparse Autoencoder, den dieses Programm kennt: %2.</translation>
    </message>
    <message>
        <source>%1 does not fit %2: %3. Choose the dictionary that was trained on this model and site.</source>
        <translation>%1 passt nicht zu %2: %3. Das Wörterbuch wählen, das an diesem Modell und Ableseort trainiert wurde.</translation>
    </message>
    <message>
        <source>Layer %1 does not exist: this model has layers 0 to %2.</source>
        <translation>Schicht %1 gibt es nicht: Dieses Modell hat die Schichten 0 bis %2.</translation>
    </message>
    <message>
        <source>Latent %1 does not exist: this dictionary has latents 0 to %2.</source>
        <translation>Latent %1 gibt es nicht: Dieses Wörterbuch hat die Latents 0 bis %2.</translation>
    </message>
    <message>
        <source>%1 is no file or folder and has no place on the model shelf %2. On the shelf: %3. To be downloaded: %4.</source>
        <translation>%1 ist weder Datei noch Ordner und steht nicht im Modellregal %2. Dort stehen: %3. Zum Herunterladen: %4.</translation>
    </message>
    <message>
        <source>Files of %1 are not as they were downloaded: %2. Download them again.</source>
        <translation>Dateien von %1 sind nicht mehr so, wie sie heruntergeladen wurden: %2. Noch einmal herunterladen.</translation>
    </message>
    <message>
        <source>Cannot download %1: %2. Check the connection and try again; what has arrived is kept, and everything else works offline.</source>
        <translation>%1 lässt sich nicht herunterladen: %2. Verbindung prüfen und noch einmal versuchen; was angekommen ist, bleibt, und alles andere geht ohne Netz.</translation>
    </message>
    <message>
        <source>Cannot download %1: the server answers %2 (%3).</source>
        <translation>%1 lässt sich nicht herunterladen: Der Server antwortet %2 (%3).</translation>
    </message>
    <message>
        <source>%1 did not arrive as it was published (%2): %3. It was not kept; try again, or from another mirror.</source>
        <translation>%1 ist nicht so angekommen, wie es veröffentlicht wurde (%2): %3. Es wurde nicht behalten; noch einmal oder von einem anderen Spiegel versuchen.</translation>
    </message>
    <message>
        <source>%1 needs %2 more, and the disk has %3 left. Free some space, or move the model shelf with DGLM_MODELS.</source>
        <translation>%1 braucht noch %2, frei sind %3. Platz schaffen oder das Modellregal mit DGLM_MODELS verlegen.</translation>
    </message>
    <message>
        <source>%1 cannot be %2: %3.</source>
        <translation>%1 kann nicht %2 sein: %3.</translation>
    </message>
    <message>
        <source>This build has no %1. Configure it with %2.</source>
        <translation>Diesem Programm fehlt %1. Mit %2 neu konfigurieren.</translation>
    </message>
    <message>
        <source>The device %1 cannot be used: %2. Choose the processor (CPU) instead.</source>
        <translation>Das Gerät %1 ist nicht verwendbar: %2. Stattdessen den Prozessor (CPU) wählen.</translation>
    </message>
    <message>
        <source>There is not enough memory for %1. Close other programs, or work on fewer or shorter records.</source>
        <translation>Der Speicher reicht nicht für %1. Andere Programme schließen oder mit weniger oder kürzeren Sequenzen arbeiten.</translation>
    </message>
    <message>
        <source>Cannot resume from %1: %2.</source>
        <translation>Fortsetzen ab %1 ist nicht möglich: %2.</translation>
    </message>
    <message>
        <source>%1 is not a readable project file: %2.</source>
        <translation>%1 ist keine lesbare Projektdatei: %2.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of this program (format %2, this program knows %3). Update the program.</source>
        <translation>%1 stammt von einer neueren Version dieses Programms (Format %2, dieses Programm kennt %3). Das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>%1 is open for writing in another window or program. Close it there, or open a copy.</source>
        <translation>%1 ist in einem anderen Fenster oder Programm zum Schreiben geöffnet. Dort schließen oder eine Kopie öffnen.</translation>
    </message>
    <message>
        <source>%1 cannot be changed: %2. Save a copy and work in that.</source>
        <translation>%1 lässt sich nicht ändern: %2. Eine Kopie speichern und darin arbeiten.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2. The original was not changed; restore a copy, or export what can be read.</source>
        <translation>%1 ist beschädigt: %2. Das Original wurde nicht verändert; eine Kopie wiederherstellen oder exportieren, was lesbar ist.</translation>
    </message>
    <message>
        <source>%1 failed: %2. This is a fault of the program; please report it with this text.</source>
        <translation>%1 ist fehlgeschlagen: %2. Das ist ein Programmfehler; bitte mit diesem Text melden.</translation>
    </message>
</context>
<context>
    <name>dglm::ExportDialog</name>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Keep proportions</source>
        <translation>Seitenverhältnis beibehalten</translation>
    </message>
    <message>
        <source>Dark background</source>
        <translation>Dunkler Hintergrund</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>SVG (vector, text stays text)</source>
        <translation>SVG (Vektor, Text bleibt Text)</translation>
    </message>
    <message>
        <source>PDF (vector, text stays text)</source>
        <translation>PDF (Vektor, Text bleibt Text)</translation>
    </message>
    <message>
        <source>PNG (pixels)</source>
        <translation>PNG (Pixel)</translation>
    </message>
    <message>
        <source> DPI</source>
        <translation> DPI</translation>
    </message>
    <message>
        <source>Figures are light by default, ready for print.</source>
        <translation>Abbildungen sind von sich aus hell, fertig für den Druck.</translation>
    </message>
    <message>
        <source>no file chosen yet</source>
        <translation>noch keine Datei gewählt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose file...</source>
        <translation>Datei wählen ...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
</context>
<context>
    <name>dglm::Exporter</name>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Export Figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>Figures (*.%1)</source>
        <translation>Abbildungen (*.%1)</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Export Tracks</source>
        <translation>Spuren exportieren</translation>
    </message>
    <message>
        <source>bedGraph (*.bedgraph *.bedgraph.gz)</source>
        <translation>bedGraph (*.bedgraph *.bedgraph.gz)</translation>
    </message>
    <message>
        <source>Export Sequence</source>
        <translation>Sequenz exportieren</translation>
    </message>
    <message>
        <source>GenBank (*.gb);;FASTA (*.fa *.fasta)</source>
        <translation>GenBank (*.gb);;FASTA (*.fa *.fasta)</translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation>unbekanntes Modell</translation>
    </message>
    <message>
        <source>model %1, layer %2, %3</source>
        <translation>Modell %1, Schicht %2, %3</translation>
    </message>
    <message>
        <source>latents %1</source>
        <translation>Latents %1</translation>
    </message>
    <message>
        <source>frame 0 alone</source>
        <translation>nur Leserahmen 0</translation>
    </message>
    <message numerus="yes">
        <source>mean over %n reading frames</source>
        <translation>
            <numerusform>Mittel über %n Leserahmen</numerusform>
            <numerusform>Mittel über %n Leserahmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::FeaturePanel</name>
    <message>
        <source>&lt;b&gt;Features.&lt;/b&gt; The annotated ranges of this sequence. A click selects a feature everywhere; the box in the first column hides it in map and tracks; a click on the colour changes it. Positions count from 1 and include the last base. Colours and hiding belong to this project and can be undone.</source>
        <translation>&lt;b&gt;Features.&lt;/b&gt; Die annotierten Bereiche dieser Sequenz. Ein Klick wählt ein Feature überall aus; das Kästchen in der ersten Spalte blendet es in Karte und Spuren aus; ein Klick auf die Farbe ändert sie. Positionen zählen ab 1 und schließen die letzte Base ein. Farben und Ausblenden gehören zu diesem Projekt und lassen sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Hide features</source>
        <translation>Features ausblenden</translation>
    </message>
    <message>
        <source>Show features</source>
        <translation>Features einblenden</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Colour...</source>
        <translation>Farbe ...</translation>
    </message>
    <message>
        <source>Colour of the File</source>
        <translation>Farbe der Datei</translation>
    </message>
</context>
<context>
    <name>dglm::FeatureTable</name>
    <message>
        <source>Features</source>
        <translation>Features</translation>
    </message>
    <message>
        <source>filter: name, type</source>
        <translation>filtern: Name, Typ</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Farbe von %1</translation>
    </message>
</context>
<context>
    <name>dglm::FileMenu</name>
    <message>
        <source>New Sequence from &amp;Text...</source>
        <translation>Neue Sequenz aus &amp;Text ...</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;New Project...</source>
        <translation>&amp;Neues Projekt ...</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>Ö&amp;ffnen ...</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the &amp;Demo</source>
        <translation>&amp;Demo öffnen</translation>
    </message>
    <message>
        <source>&amp;Save Project As...</source>
        <translation>Projekt &amp;speichern unter ...</translation>
    </message>
    <message>
        <source>Save a &amp;Copy Without Activations...</source>
        <translation>&amp;Kopie ohne Aktivierungen speichern ...</translation>
    </message>
    <message>
        <source>&amp;Map as Figure...</source>
        <translation>&amp;Karte als Abbildung ...</translation>
    </message>
    <message>
        <source>%1-map</source>
        <translation>%1-Karte</translation>
    </message>
    <message>
        <source>&amp;Tracks as Figure...</source>
        <translation>&amp;Spuren als Abbildung ...</translation>
    </message>
    <message>
        <source>%1-tracks</source>
        <translation>%1-Spuren</translation>
    </message>
    <message>
        <source>&amp;Latent Table as CSV...</source>
        <translation>&amp;Latent-Tabelle als CSV ...</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>&amp;Feature List as CSV...</source>
        <translation>&amp;Feature-Liste als CSV ...</translation>
    </message>
    <message>
        <source>%1-features</source>
        <translation>%1-Features</translation>
    </message>
    <message>
        <source>Tracks as &amp;bedGraph...</source>
        <translation>Spuren als &amp;bedGraph ...</translation>
    </message>
    <message>
        <source>&amp;Sequence as GenBank or FASTA...</source>
        <translation>Se&amp;quenz als GenBank oder FASTA ...</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 wurde geschrieben.</translation>
    </message>
    <message>
        <source>New Project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Projects (*.dglm)</source>
        <translation>Projekte (*.dglm)</translation>
    </message>
    <message>
        <source>Sequences and projects (*.dglm *.gb *.gbk *.genbank *.dna *.fa *.fasta *.fna *.gz *.csv *.txt);;All files (*)</source>
        <translation>Sequenzen und Projekte (*.dglm *.gb *.gbk *.genbank *.dna *.fa *.fasta *.fna *.gz *.csv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Nothing was opened yet.</source>
        <translation>Noch nichts geöffnet.</translation>
    </message>
    <message>
        <source>Save Project As</source>
        <translation>Projekt speichern unter</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>Saved a copy without activations as %1.</source>
        <translation>Kopie ohne Aktivierungen gespeichert als %1.</translation>
    </message>
    <message>
        <source>New Sequence from the Other &amp;Strand</source>
        <translation>Neue Sequenz aus dem &amp;Gegenstrang</translation>
    </message>
    <message>
        <source>The reverse complement with all its features, as a sequence of its own.</source>
        <translation>Das reverse Komplement mit all seinen Features als eigene Sequenz.</translation>
    </message>
</context>
<context>
    <name>dglm::FilteredTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose which columns are shown, and sort without a mouse.</source>
        <translation>Wählen, welche Spalten sichtbar sind, und ohne Maus sortieren.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Rows that pass the filter, of all rows.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
</context>
<context>
    <name>dglm::FindBar</name>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Bases, both strands</source>
        <translation>Basen, beide Stränge</translation>
    </message>
    <message>
        <source>Feature names</source>
        <translation>Feature-Namen</translation>
    </message>
    <message>
        <source>What to find</source>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorheriger</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1+</source>
        <extracomment>A number of hits that is higher than was counted.</extracomment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which hit of how many.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>find bases, such as GGTCTC or GAWTC</source>
        <translation>Basen suchen, etwa GGTCTC oder GAWTC</translation>
    </message>
    <message>
        <source>find a feature by name</source>
        <translation>Feature nach Namen suchen</translation>
    </message>
</context>
<context>
    <name>dglm::Finder</name>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
</context>
<context>
    <name>dglm::FirstTour</name>
    <message>
        <source>Your plasmids</source>
        <translation>Die Plasmide</translation>
    </message>
    <message>
        <source>The sequences of this project. Drop a FASTA, GenBank or SnapGene file anywhere on the window: the model reads it, and its tracks appear.</source>
        <translation>Die Sequenzen dieses Projekts. Eine FASTA-, GenBank- oder SnapGene-Datei irgendwo auf dem Fenster ablegen: Das Modell liest sie, und ihre Spuren erscheinen.</translation>
    </message>
    <message>
        <source>The map</source>
        <translation>Die Karte</translation>
    </message>
    <message>
        <source>Features outside, latents of the model as rings inside. Click a feature: map, tracks, tables and status bar all show it. The wheel zooms, dragging turns.</source>
        <translation>Außen die Features, innen als Ringe die Latents des Modells. Ein Klick auf ein Feature: Karte, Spuren, Tabellen und Statuszeile zeigen es. Das Mausrad zoomt, Ziehen dreht.</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>What the sparse autoencoder found in the model. Type AmpR into the filter, click a row to see where that latent fires, and its star to keep its track.</source>
        <translation>Was der Sparse Autoencoder im Modell gefunden hat. AmpR in den Filter tippen, eine Zeile anklicken, um zu sehen, wo das Latent feuert, und seinen Stern, um seine Spur zu behalten.</translation>
    </message>
    <message>
        <source>Tracks, base by base</source>
        <translation>Spuren, Base für Base</translation>
    </message>
    <message>
        <source>How strongly each pinned latent fires at every nucleotide. Ctrl and the wheel zoom in to the bases and tokens. Ctrl+G goes to a place, a feature or a latent; ? lists all keys.</source>
        <translation>Wie stark jedes angeheftete Latent an jedem Nukleotid feuert. Strg und Mausrad zoomen bis zu den Basen und Token. Strg+G geht zu einer Stelle, einem Feature oder einem Latent; ? listet alle Tasten.</translation>
    </message>
</context>
<context>
    <name>dglm::GoToBox</name>
    <message>
        <source>Go to: 1,000-2,500 AmpR L5/1334</source>
        <translation>Gehe zu: 1,000-2,500 AmpR L5/1334</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>A base, a range, a feature, a record, a latent or bases to look for</source>
        <translation>Eine Base, ein Bereich, ein Feature, eine Sequenz, ein Latent oder gesuchte Basen</translation>
    </message>
</context>
<context>
    <name>dglm::JobList</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>dglm::JobRowView</name>
    <message>
        <source>cancel</source>
        <translation>abbrechen</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
</context>
<context>
    <name>dglm::JobsPanel</name>
    <message>
        <source>&lt;b&gt;Jobs.&lt;/b&gt; Everything that takes longer than a moment: reading files, running the model, exporting. A job says how far it is and how long it will take; Cancel ends it within a second and keeps what was stored. The window stays usable meanwhile.</source>
        <translation>&lt;b&gt;Aufgaben.&lt;/b&gt; Alles, was länger als einen Augenblick dauert: Dateien lesen, das Modell laufen lassen, exportieren. Eine Aufgabe sagt, wie weit sie ist und wie lange sie noch braucht; Abbrechen beendet sie binnen einer Sekunde und behält, was gespeichert ist. Das Fenster bleibt währenddessen bedienbar.</translation>
    </message>
</context>
<context>
    <name>dglm::LatentBook</name>
    <message>
        <source>Reading the latents</source>
        <translation>Latents werden gelesen</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Star of %1</source>
        <translation>Stern von %1</translation>
    </message>
    <message>
        <source>Saving what you wrote of a latent</source>
        <translation>Angaben zu einem Latent werden gespeichert</translation>
    </message>
    <message>
        <source>Pinned latents</source>
        <translation>Angeheftete Latents</translation>
    </message>
    <message>
        <source>Saving the pinned latents</source>
        <translation>Angeheftete Latents werden gespeichert</translation>
    </message>
</context>
<context>
    <name>dglm::LatentCard</name>
    <message>
        <source>Latent card</source>
        <translation>Steckbrief</translation>
    </message>
    <message>
        <source>No latent chosen. Choose one in the list to see where it fires.</source>
        <translation>Kein Latent gewählt. Eines in der Liste wählen, um zu sehen, wo es feuert.</translation>
    </message>
    <message>
        <source>Collecting where %1 fires.</source>
        <translation>Es wird gesammelt, wo %1 feuert.</translation>
    </message>
</context>
<context>
    <name>dglm::LatentCardView</name>
    <message>
        <source>rename</source>
        <translation>umbenennen</translation>
    </message>
    <message>
        <source>Where it fires most</source>
        <translation>Wo es am stärksten feuert</translation>
    </message>
    <message>
        <source>What do you think this latent sees?</source>
        <translation>Was sieht dieses Latent vermutlich?</translation>
    </message>
    <message>
        <source>Name of the latent</source>
        <translation>Name des Latents</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>The name of a latent, in quotation marks.</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>unpin</source>
        <translation>lösen</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>anheften</translation>
    </message>
    <message>
        <source>Take its track away</source>
        <translation>Seine Spur entfernen</translation>
    </message>
    <message>
        <source>Show it as a track</source>
        <translation>Als Spur zeigen</translation>
    </message>
    <message>
        <source>fires in %1 of %2 records, at %3 of all tokens</source>
        <translation>feuert in %1 von %2 Sequenzen, an %3 aller Token</translation>
    </message>
    <message>
        <source>its activations are not stored in this project</source>
        <translation>seine Aktivierungen sind in diesem Projekt nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>dglm::LatentPanel</name>
    <message>
        <source>&lt;b&gt;Latents.&lt;/b&gt; One row for each unit of the sparse autoencoder: its highest activation in this project, the share of tokens at which it fires, the sequences in which it fires, and the feature label it most often overlaps.&lt;br&gt;Type to filter, click a header to sort (Shift+click adds a column). A click shows the latent&apos;s card and track; Space or the pin keeps the track.</source>
        <translation>&lt;b&gt;Latents.&lt;/b&gt; Eine Zeile für jede Einheit des Sparse Autoencoders: ihre höchste Aktivierung in diesem Projekt, der Anteil der Token, an denen sie feuert, die Sequenzen, in denen sie feuert, und die Feature-Bezeichnung, mit der sie am häufigsten überlappt.&lt;br&gt;Tippen filtert, ein Klick auf einen Spaltenkopf sortiert (Umschalt+Klick nimmt eine Spalte hinzu). Ein Klick zeigt Steckbrief und Spur des Latents; die Leertaste oder die Nadel behält die Spur.</translation>
    </message>
    <message>
        <source>No latents yet. They appear when a sequence was read through a model.</source>
        <translation>Noch keine Latents. Sie erscheinen, sobald ein Modell eine Sequenz gelesen hat.</translation>
    </message>
    <message>
        <source>Reading the latents...</source>
        <translation>Latents werden gelesen ...</translation>
    </message>
    <message>
        <source>The latents could not be read.</source>
        <translation>Die Latents konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Take the Star Away</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Mit Stern versehen</translation>
    </message>
</context>
<context>
    <name>dglm::LatentTable</name>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>filter: id, label, note</source>
        <translation>filtern: Nummer, Bezeichnung, Notiz</translation>
    </message>
</context>
<context>
    <name>dglm::LatentTracks</name>
    <message>
        <source>Reading the project</source>
        <translation>Projekt wird gelesen</translation>
    </message>
    <message>
        <source>Reading tracks</source>
        <translation>Spuren werden gelesen</translation>
    </message>
</context>
<context>
    <name>dglm::MainWindow</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>Latent Card</source>
        <translation>Steckbrief</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Features</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Jobs (%1)</source>
        <translation>Aufgaben (%1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Making the demo project</source>
        <translation>Demo-Projekt wird angelegt</translation>
    </message>
    <message>
        <source>Decode-gLM Workbench</source>
        <translation>Decode-gLM Workbench</translation>
    </message>
    <message>
        <source>%1 (read only) - Decode-gLM Workbench</source>
        <translation>%1 (schreibgeschützt) - Decode-gLM Workbench</translation>
    </message>
    <message>
        <source>%1 - Decode-gLM Workbench</source>
        <translation>%1 - Decode-gLM Workbench</translation>
    </message>
    <message>
        <source>The demo is open in another window. This is a second copy of it: %1.</source>
        <translation>Die Demo ist in einem anderen Fenster offen. Dies ist eine zweite Kopie davon: %1.</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>%1 auswählen</translation>
    </message>
</context>
<context>
    <name>dglm::MapPanel</name>
    <message>
        <source>&lt;b&gt;Circular map.&lt;/b&gt; Base 1 is at 12 o&apos;clock, and the numbers run clockwise. Features lie outside the circle, their arrows point along their strand. Rings inside show the pinned latents at every base.&lt;br&gt;A click selects a feature, dragging along the circle selects bases. The wheel zooms at the pointer; dragging elsewhere turns the map. + and - zoom, 0 shows everything, F and Shift+F walk through the features. A linear record is drawn as an open circle.</source>
        <translation>&lt;b&gt;Ringkarte.&lt;/b&gt; Base 1 liegt bei 12 Uhr, gezählt wird im Uhrzeigersinn. Features liegen außen am Kreis, ihre Pfeile zeigen entlang ihres Strangs. Ringe im Inneren zeigen die angehefteten Latents an jeder Base.&lt;br&gt;Ein Klick wählt ein Feature, Ziehen entlang des Kreises wählt Basen. Das Mausrad zoomt am Zeiger; Ziehen an anderer Stelle dreht die Karte. + und - zoomen, 0 zeigt alles, F und Umschalt+F gehen durch die Features. Eine lineare Sequenz wird als offener Kreis gezeichnet.</translation>
    </message>
</context>
<context>
    <name>dglm::MenuSet</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>A&amp;nalyse</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;What Is This Panel?</source>
        <translation>&amp;Was zeigt dieser Bereich?</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Find an Action...</source>
        <translation>&amp;Aktion suchen ...</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>About Decode-gLM Workbench</source>
        <translation>Über Decode-gLM Workbench</translation>
    </message>
    <message>
        <source>&lt;b&gt;Decode-gLM Workbench %1&lt;/b&gt;&lt;p&gt;Shows what the latents of a sparse autoencoder see in a genomic language model that reads your plasmids.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Decode-gLM Workbench %1&lt;/b&gt;&lt;p&gt;Zeigt, was die Latents eines Sparse Autoencoders in einem genomischen Sprachmodell sehen, das Plasmide liest.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Take the &amp;Tour</source>
        <translation>&amp;Rundgang starten</translation>
    </message>
</context>
<context>
    <name>dglm::ModelMenu</name>
    <message>
        <source>&amp;Read the Sequences Not Read Yet</source>
        <translation>Noch nicht gelesene &amp;Sequenzen lesen</translation>
    </message>
    <message>
        <source>Read the &amp;Other Strand of This Sequence</source>
        <translation>&amp;Gegenstrang dieser Sequenz lesen</translation>
    </message>
    <message>
        <source>Tracks: &amp;Mean over the Reading Frames</source>
        <translation>Spuren: &amp;Mittel über die Leserahmen</translation>
    </message>
    <message>
        <source>Tracks: &amp;One Frame (as the Reference)</source>
        <translation>Spuren: &amp;ein Leserahmen (wie die Referenz)</translation>
    </message>
    <message>
        <source>Tracks: the Other &amp;Strand Too</source>
        <translation>Spuren: auch der &amp;Gegenstrang</translation>
    </message>
</context>
<context>
    <name>dglm::Navigator</name>
    <message>
        <source>There is no latent %1 in the chosen analysis.</source>
        <translation>In der gewählten Analyse gibt es kein Latent %1.</translation>
    </message>
    <message>
        <source>There are no latents yet: no sequence was read by a model.</source>
        <translation>Es gibt noch keine Latents: Kein Modell hat eine Sequenz gelesen.</translation>
    </message>
</context>
<context>
    <name>dglm::NotesEditor</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>dglm::NoticeBar</name>
    <message>
        <source>dismiss</source>
        <translation>ausblenden</translation>
    </message>
</context>
<context>
    <name>dglm::PasteDialog</name>
    <message>
        <source>pasted sequence</source>
        <translation>eingefügte Sequenz</translation>
    </message>
    <message>
        <source>Circular</source>
        <translation>Zirkulär</translation>
    </message>
    <message>
        <source>New Sequence from Text</source>
        <translation>Neue Sequenz aus Text</translation>
    </message>
    <message>
        <source>Bases, or FASTA. White space and numbers are passed over.</source>
        <translation>Basen oder FASTA. Leerraum und Zahlen werden übergangen.</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Sequence:</source>
        <translation>Sequenz:</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>dglm::PlasmidMap</name>
    <message>
        <source>%1 of %2</source>
        <comment>visible range, length</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, linear</source>
        <comment>length or visible range</comment>
        <translation>%1, linear</translation>
    </message>
    <message>
        <source>%1 of %2 tracks shown as rings</source>
        <translation>%1 von %2 Spuren als Ringe gezeigt</translation>
    </message>
    <message>
        <source>Circular map</source>
        <translation>Ringkarte</translation>
    </message>
    <message>
        <source>%1 %2: %3 at base %4</source>
        <comment>latent, label, activation, position</comment>
        <translation>%1 %2: %3 an Base %4</translation>
    </message>
    <message>
        <source>Base %1</source>
        <translation>Base %1</translation>
    </message>
    <message>
        <source>No record is shown.</source>
        <translation>Keine Sequenz wird gezeigt.</translation>
    </message>
    <message>
        <source>%1, %2, selection %3</source>
        <translation>%1, %2, Auswahl %3</translation>
    </message>
    <message>
        <source>%1, %2, no selection</source>
        <translation>%1, %2, keine Auswahl</translation>
    </message>
</context>
<context>
    <name>dglm::ProjectPanel</name>
    <message>
        <source>&amp;Rename Sequence...</source>
        <translation>Sequenz &amp;umbenennen ...</translation>
    </message>
    <message>
        <source>Remove &amp;Sequence</source>
        <translation>Sequenz &amp;entfernen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Project.&lt;/b&gt; The sequences of this project, the models that read them, and the analyses: one is one model and dictionary at one layer over these sequences.&lt;br&gt;A click shows a sequence or takes an analysis. Files can be dropped here. Delete removes the chosen sequences; Ctrl+Z brings them back.</source>
        <translation>&lt;b&gt;Projekt.&lt;/b&gt; Die Sequenzen dieses Projekts, die Modelle, die sie lesen, und die Analysen: Eine Analyse ist ein Modell mit einem Wörterbuch an einer Schicht über diese Sequenzen.&lt;br&gt;Ein Klick zeigt eine Sequenz oder nimmt eine Analyse. Dateien lassen sich hier ablegen. Entf entfernt die gewählten Sequenzen; Strg+Z holt sie zurück.</translation>
    </message>
    <message>
        <source>circular</source>
        <translation>zirkulär</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n features</source>
        <translation>
            <numerusform>%1, %2, %n Feature</numerusform>
            <numerusform>%1, %2, %n Features</numerusform>
        </translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>No sequence yet. Drop a FASTA or GenBank file here.</source>
        <translation>Noch keine Sequenz. Eine FASTA- oder GenBank-Datei hier ablegen.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>Analyses</source>
        <translation>Analysen</translation>
    </message>
    <message>
        <source>%1, layer %2</source>
        <translation>%1, Schicht %2</translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation>unbekanntes Modell</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n reading frames, %2 latents</source>
        <translation>
            <numerusform>%1, %n Leserahmen, %2 Latents</numerusform>
            <numerusform>%1, %n Leserahmen, %2 Latents</numerusform>
        </translation>
    </message>
    <message>
        <source>other strand</source>
        <translation>Gegenstrang</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>Umbenennen ...</translation>
    </message>
    <message>
        <source>Read Through the Model</source>
        <translation>Vom Modell lesen lassen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Rename Sequence</source>
        <translation>Sequenz umbenennen</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
</context>
<context>
    <name>dglm::ProjectTree</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Name of an entry and its state, such as &quot;pUC19 (computing)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>filter: name</source>
        <translation>filtern: Name</translation>
    </message>
    <message>
        <source>Filter the project</source>
        <translation>Projekt filtern</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
</context>
<context>
    <name>dglm::ReadOut</name>
    <message numerus="yes">
        <source>and %n more features</source>
        <translation>
            <numerusform>und %n weiteres Feature</numerusform>
            <numerusform>und %n weitere Features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more tracks</source>
        <translation>
            <numerusform>und %n weitere Spur</numerusform>
            <numerusform>und %n weitere Spuren</numerusform>
        </translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>Token %1</translation>
    </message>
</context>
<context>
    <name>dglm::ReadWarnings</name>
    <message numerus="yes">
        <source>%1 empty records were skipped; the first is %2.</source>
        <translation>
            <numerusform>%1 leere Sequenz wurde übersprungen: %2.</numerusform>
            <numerusform>%1 leere Sequenzen wurden übersprungen; die erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records look like proteins and were skipped; the first is %2.</source>
        <translation>
            <numerusform>%1 Sequenz sieht wie ein Protein aus und wurde übersprungen: %2.</numerusform>
            <numerusform>%1 Sequenzen sehen wie Proteine aus und wurden übersprungen; die erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 characters are not nucleotide letters and were read as N, the first in %2.</source>
        <translation>
            <numerusform>%1 Zeichen ist kein Nukleotidbuchstabe und wurde als N gelesen, in %2.</numerusform>
            <numerusform>%1 Zeichen sind keine Nukleotidbuchstaben und wurden als N gelesen, das erste in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records do not say whether they are circular and were read as linear; the first is %2.</source>
        <translation>
            <numerusform>Bei %1 Sequenz steht nicht, ob sie zirkulär ist; sie wurde als linear gelesen: %2.</numerusform>
            <numerusform>Bei %1 Sequenzen steht nicht, ob sie zirkulär sind; sie wurden als linear gelesen, die erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 LOCUS lines give no length; the first is %2.</source>
        <translation>
            <numerusform>%1 LOCUS-Zeile nennt keine Länge: %2.</numerusform>
            <numerusform>%1 LOCUS-Zeilen nennen keine Länge; die erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The length in %1 LOCUS lines differs from their sequences; the first is %2.</source>
        <translation>
            <numerusform>Die Länge in %1 LOCUS-Zeile weicht von ihrer Sequenz ab: %2.</numerusform>
            <numerusform>Die Länge in %1 LOCUS-Zeilen weicht von ihren Sequenzen ab; die erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records have no // at their end; the first is %2.</source>
        <translation>
            <numerusform>%1 Sequenz hat kein // am Ende: %2.</numerusform>
            <numerusform>%1 Sequenzen haben kein // am Ende; die erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 features lie beyond the end of their record and were skipped; the first is %2.</source>
        <translation>
            <numerusform>%1 Feature liegt hinter dem Ende seiner Sequenz und wurde übersprungen: %2.</numerusform>
            <numerusform>%1 Features liegen hinter dem Ende ihrer Sequenz und wurden übersprungen; das erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 features have a location that cannot be read and were skipped; the first is %2.</source>
        <translation>
            <numerusform>%1 Feature hat eine unlesbare Ortsangabe und wurde übersprungen: %2.</numerusform>
            <numerusform>%1 Features haben eine unlesbare Ortsangabe und wurden übersprungen; das erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 qualifiers have no closing quote and were ended at the next feature; the first is %2.</source>
        <translation>
            <numerusform>%1 Qualifier hat kein schließendes Anführungszeichen und wurde am nächsten Feature beendet: %2.</numerusform>
            <numerusform>%1 Qualifier haben kein schließendes Anführungszeichen und wurden am nächsten Feature beendet; der erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The features of %1 records cannot be read and were left out; the first is %2.</source>
        <translation>
            <numerusform>Die Features von %1 Sequenz sind nicht lesbar und wurden weggelassen: %2.</numerusform>
            <numerusform>Die Features von %1 Sequenzen sind nicht lesbar und wurden weggelassen; die erste ist %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ReadingDesk</name>
    <message>
        <source>Reading the other strand of %1</source>
        <translation>Gegenstrang von %1 wird gelesen</translation>
    </message>
    <message>
        <source>Reading %1 through the model</source>
        <translation>Modell liest %1</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n sequences through the model</source>
        <translation>
            <numerusform>Modell liest %n Sequenz</numerusform>
            <numerusform>Modell liest %n Sequenzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ReadingStrip</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The model has not read this sequence yet, so there are no tracks.</source>
        <translation>Das Modell hat diese Sequenz noch nicht gelesen, darum gibt es keine Spuren.</translation>
    </message>
    <message>
        <source>Read it now</source>
        <translation>Jetzt lesen</translation>
    </message>
    <message>
        <source>The model has not read the other strand of this sequence yet.</source>
        <translation>Das Modell hat den Gegenstrang dieser Sequenz noch nicht gelesen.</translation>
    </message>
    <message>
        <source>No latent is pinned. Select one in the table to see its track, or press Space to pin it.</source>
        <translation>Kein Latent ist angeheftet. Eines in der Tabelle wählen, um seine Spur zu sehen; die Leertaste heftet es an.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>dglm::Reasons</name>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>sie lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>sie lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>reading from the disk failed</source>
        <translation>das Lesen vom Datenträger ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>reading stopped half-way</source>
        <translation>das Lesen brach mittendrin ab</translation>
    </message>
    <message>
        <source>its compressed data is damaged</source>
        <translation>die komprimierten Daten sind beschädigt</translation>
    </message>
    <message>
        <source>its compressed data stops in the middle</source>
        <translation>die komprimierten Daten brechen mittendrin ab</translation>
    </message>
    <message>
        <source>it holds only the start of compressed data</source>
        <translation>sie enthält nur den Anfang komprimierter Daten</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it holds binary data</source>
        <translation>sie enthält Binärdaten</translation>
    </message>
    <message>
        <source>it is UTF-16 text; save it as UTF-8</source>
        <translation>es ist UTF-16-Text; als UTF-8 speichern</translation>
    </message>
    <message>
        <source>it is XML</source>
        <translation>es ist XML</translation>
    </message>
    <message>
        <source>it is a GFF2 file; convert it to GFF3</source>
        <translation>es ist eine GFF2-Datei; in GFF3 umwandeln</translation>
    </message>
    <message>
        <source>it has annotations without sequences</source>
        <translation>sie enthält Annotationen ohne Sequenzen</translation>
    </message>
    <message>
        <source>it has not nine columns</source>
        <translation>sie hat nicht neun Spalten</translation>
    </message>
    <message>
        <source>its start and end are no places</source>
        <translation>ihr Anfang und Ende sind keine Positionen</translation>
    </message>
    <message>
        <source>it is a Git LFS pointer; fetch the real file</source>
        <translation>es ist ein Git-LFS-Verweis; die eigentliche Datei holen</translation>
    </message>
    <message>
        <source>it is a JPEG picture</source>
        <translation>es ist ein JPEG-Bild</translation>
    </message>
    <message>
        <source>it is a PDF document</source>
        <translation>es ist ein PDF-Dokument</translation>
    </message>
    <message>
        <source>it is a PNG picture</source>
        <translation>es ist ein PNG-Bild</translation>
    </message>
    <message>
        <source>it is a ZIP archive or an office document; unpack it or export it first</source>
        <translation>es ist ein ZIP-Archiv oder ein Office-Dokument; zuerst entpacken oder exportieren</translation>
    </message>
    <message>
        <source>it is a database or a project, not a file of sequences</source>
        <translation>es ist eine Datenbank oder ein Projekt, keine Sequenzdatei</translation>
    </message>
    <message>
        <source>it is a web page, perhaps an error page of the download</source>
        <translation>es ist eine Webseite, vielleicht eine Fehlerseite des Downloads</translation>
    </message>
    <message>
        <source>it is an EMBL file; convert it to GenBank</source>
        <translation>es ist eine EMBL-Datei; in GenBank umwandeln</translation>
    </message>
    <message>
        <source>it is an old office document; export it first</source>
        <translation>es ist ein altes Office-Dokument; zuerst exportieren</translation>
    </message>
    <message>
        <source>it is compressed with bzip2; unpack it first</source>
        <translation>sie ist mit bzip2 komprimiert; zuerst entpacken</translation>
    </message>
    <message>
        <source>it is compressed with xz; unpack it first</source>
        <translation>sie ist mit xz komprimiert; zuerst entpacken</translation>
    </message>
    <message>
        <source>it looks like a table, but its first line names no &apos;sequence&apos; column</source>
        <translation>sie sieht wie eine Tabelle aus, aber die erste Zeile nennt keine Spalte „sequence“</translation>
    </message>
    <message>
        <source>it seems to be FASTQ; convert it to FASTA</source>
        <translation>es scheint FASTQ zu sein; in FASTA umwandeln</translation>
    </message>
    <message>
        <source>its first line is neither a header nor a sequence</source>
        <translation>die erste Zeile ist weder ein Kopf noch eine Sequenz</translation>
    </message>
    <message>
        <source>there is no record in it</source>
        <translation>es ist keine Sequenz darin</translation>
    </message>
    <message>
        <source>record %1 has only %2 of %3 bases</source>
        <translation>die Sequenz %1 hat nur %2 von %3 Basen</translation>
    </message>
    <message>
        <source>record %1 has only %2 bases</source>
        <translation>die Sequenz %1 hat nur %2 Basen</translation>
    </message>
    <message>
        <source>a quoted field is not closed by line %1</source>
        <translation>ein Feld in Anführungszeichen ist bis Zeile %1 nicht geschlossen</translation>
    </message>
    <message>
        <source>line %1 has %2 fields, its header %3</source>
        <translation>Zeile %1 hat %2 Felder, die Kopfzeile %3</translation>
    </message>
    <message>
        <source>it holds a protein or RNA, not DNA</source>
        <translation>sie enthält ein Protein oder RNA, keine DNA</translation>
    </message>
    <message>
        <source>it holds no DNA sequence</source>
        <translation>sie enthält keine DNA-Sequenz</translation>
    </message>
    <message>
        <source>its last block is not whole</source>
        <translation>der letzte Block ist nicht vollständig</translation>
    </message>
    <message>
        <source>it is empty or has letters that stand for no base</source>
        <translation>sie ist leer oder hat Buchstaben, die für keine Base stehen</translation>
    </message>
    <message>
        <source>a pattern is written in IUPAC letters (A C G T R Y ... N)</source>
        <translation>ein Muster besteht aus IUPAC-Buchstaben (A C G T R Y ... N)</translation>
    </message>
    <message>
        <source>bases are numbered from 1</source>
        <translation>Basen zählen ab 1</translation>
    </message>
    <message>
        <source>no feature, latent or base pattern reads like this</source>
        <translation>kein Feature, Latent oder Basenmuster lautet so</translation>
    </message>
    <message>
        <source>nothing was typed</source>
        <translation>es wurde nichts eingegeben</translation>
    </message>
    <message>
        <source>the range ends before it starts, and this record is linear</source>
        <translation>der Bereich endet vor seinem Anfang, und diese Sequenz ist linear</translation>
    </message>
    <message>
        <source>the record ends at base %1</source>
        <translation>die Sequenz endet bei Base %1</translation>
    </message>
    <message>
        <source>a file of that name exists</source>
        <translation>eine Datei dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>an older version made it and it must be converted first</source>
        <translation>es stammt von einer älteren Version und muss erst umgewandelt werden</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>die Datei endet zu früh</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <translation>es ist eine andere Art von Datei</translation>
    </message>
    <message>
        <source>it is open for reading only, or its file or folder is write-protected</source>
        <translation>es ist nur zum Lesen geöffnet, oder Datei oder Ordner ist schreibgeschützt</translation>
    </message>
    <message>
        <source>it is the project itself; choose another name</source>
        <translation>es ist das Projekt selbst; einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>its activations exceed 1 GB; use fewer frames</source>
        <translation>seine Aktivierungen übersteigen 1 GB; weniger Leserahmen verwenden</translation>
    </message>
    <message>
        <source>its folder cannot be written</source>
        <translation>in seinen Ordner lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>the activations of a latent cannot be read</source>
        <translation>die Aktivierungen eines Latents sind nicht lesbar</translation>
    </message>
    <message>
        <source>the activations of a record cannot be read</source>
        <translation>die Aktivierungen einer Sequenz sind nicht lesbar</translation>
    </message>
    <message>
        <source>the file is write-protected</source>
        <translation>die Datei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the folder does not exist or is write-protected</source>
        <translation>den Ordner gibt es nicht, oder er ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the tokens of a record cannot be read</source>
        <translation>die Token einer Sequenz sind nicht lesbar</translation>
    </message>
    <message>
        <source>there are too many copies of the demo</source>
        <translation>es gibt zu viele Kopien der Demo</translation>
    </message>
    <message>
        <source>the server asks for a sign-in: the model is private, or there is none of that name</source>
        <translation>der Server verlangt eine Anmeldung: Das Modell ist privat, oder es gibt keines dieses Namens</translation>
    </message>
    <message>
        <source>access is denied; the model may have to be asked for on the hub&apos;s page first</source>
        <translation>der Zugriff ist verwehrt; vielleicht muss das Modell erst auf der Seite des Hubs beantragt werden</translation>
    </message>
    <message>
        <source>there is no such model, revision or file; check the name</source>
        <translation>Modell, Revision oder Datei gibt es nicht; Namen prüfen</translation>
    </message>
    <message>
        <source>the server had too many requests; wait a while</source>
        <translation>der Server hatte zu viele Anfragen; etwas warten</translation>
    </message>
    <message>
        <source>the server has a fault; try again later</source>
        <translation>der Server ist gestört; später noch einmal versuchen</translation>
    </message>
    <message>
        <source>the server does not give it</source>
        <translation>der Server gibt es nicht heraus</translation>
    </message>
    <message>
        <source>it has no column %1</source>
        <translation>eine Spalte %1 fehlt</translation>
    </message>
    <message>
        <source>row %1 has &apos;%2&apos; as %3</source>
        <translation>Zeile %1 hat &apos;%2&apos; als %3</translation>
    </message>
    <message>
        <source>neither its name nor a summary tells the layer</source>
        <translation>weder sein Name noch eine Zusammenfassung nennt die Schicht</translation>
    </message>
    <message>
        <source>neither the folder&apos;s name nor the summary tells the layer</source>
        <translation>weder der Name des Ordners noch die Zusammenfassung nennt die Schicht</translation>
    </message>
    <message>
        <source>it has no run_metadata</source>
        <translation>run_metadata fehlt</translation>
    </message>
</context>
<context>
    <name>dglm::RecordIntake</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>%n Datei wird gelesen</numerusform>
            <numerusform>%n Dateien werden gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are in this project already.</source>
        <translation>
            <numerusform>%n Datei ist schon in diesem Projekt.</numerusform>
            <numerusform>%n Dateien sind schon in diesem Projekt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding %n sequences to the project</source>
        <translation>
            <numerusform>%n Sequenz wird dem Projekt hinzugefügt</numerusform>
            <numerusform>%n Sequenzen werden dem Projekt hinzugefügt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::SelectionCard</name>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Nothing is selected. Click a feature, or drag along the sequence.</source>
        <translation>Nichts ist ausgewählt. Ein Feature anklicken oder entlang der Sequenz ziehen.</translation>
    </message>
    <message>
        <source>Latents active here</source>
        <translation>Hier aktive Latents</translation>
    </message>
    <message>
        <source>Notes on this sequence</source>
        <translation>Notizen zu dieser Sequenz</translation>
    </message>
    <message>
        <source>Bases</source>
        <translation>Basen</translation>
    </message>
    <message>
        <source>%1, %2 strand</source>
        <extracomment>Type and strand of a feature, such as &quot;CDS, forward strand&quot;.</extracomment>
        <translation>%1, Strang: %2</translation>
    </message>
    <message>
        <source>Show this range</source>
        <translation>Diesen Bereich zeigen</translation>
    </message>
    <message>
        <source>%1, GC %2</source>
        <extracomment>Length and GC content of the selection, such as &quot;861 bp, GC 50 %&quot;.</extracomment>
        <translation>%1, GC %2</translation>
    </message>
    <message>
        <source>Share of the selected bases where the latent is not zero</source>
        <translation>Anteil der ausgewählten Basen, an denen das Latent nicht null ist</translation>
    </message>
</context>
<context>
    <name>dglm::SelectionPanel</name>
    <message>
        <source>&lt;b&gt;Selection.&lt;/b&gt; Place, length and GC of what is selected, and the latents that fire there. The bar is the share of the selected bases at which the latent&apos;s mean over the reading frames is not zero.&lt;br&gt;A click on a latent shows its card and its track. Notes belong to the sequence and are stored with the project.</source>
        <translation>&lt;b&gt;Auswahl.&lt;/b&gt; Lage, Länge und GC-Gehalt der Auswahl und die Latents, die dort feuern. Der Balken ist der Anteil der ausgewählten Basen, an denen das Mittel des Latents über die Leserahmen nicht null ist.&lt;br&gt;Ein Klick auf ein Latent zeigt seinen Steckbrief und seine Spur. Notizen gehören zur Sequenz und werden mit dem Projekt gespeichert.</translation>
    </message>
    <message>
        <source>Reading the latents of the selection</source>
        <translation>Latents der Auswahl werden gelesen</translation>
    </message>
</context>
<context>
    <name>dglm::SequenceArea</name>
    <message>
        <source>No project is open. Open one, or the demo.</source>
        <translation>Kein Projekt ist geöffnet. Eines öffnen, oder die Demo.</translation>
    </message>
    <message>
        <source>The project could not be opened.</source>
        <translation>Das Projekt konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>No sequence yet. Drop a FASTA or GenBank file here, or open the demo.</source>
        <translation>Noch keine Sequenz. Eine FASTA- oder GenBank-Datei hier ablegen oder die Demo öffnen.</translation>
    </message>
    <message>
        <source>Opening the project...</source>
        <translation>Projekt wird geöffnet ...</translation>
    </message>
</context>
<context>
    <name>dglm::Session</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Saving the view</source>
        <translation>Ansicht wird gespeichert</translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>Projekt wird gelesen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Saving the name</source>
        <translation>Name wird gespeichert</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Saving the note</source>
        <translation>Notiz wird gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n sequences</source>
        <translation>
            <numerusform>%n Sequenz entfernen</numerusform>
            <numerusform>%n Sequenzen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Look of %1</source>
        <translation>Aussehen von %1</translation>
    </message>
    <message>
        <source>Saving the look of a feature</source>
        <translation>Aussehen eines Features wird gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Add %n sequences</source>
        <translation>
            <numerusform>%n Sequenz hinzufügen</numerusform>
            <numerusform>%n Sequenzen hinzufügen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ShortcutList</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>What happens.</source>
        <translation>Was geschieht.</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>The keys that do it.</source>
        <translation>Die Tasten dafür.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Where it stands.</source>
        <translation>Wo sie steht.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>filter: action, keys, menu</source>
        <translation>filtern: Aktion, Tasten, Menü</translation>
    </message>
</context>
<context>
    <name>dglm::StartupView</name>
    <message>
        <source>Cannot write the picture %1.</source>
        <translation>Das Bild %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>There is no sequence named %1 in this project.</source>
        <translation>In diesem Projekt gibt es keine Sequenz mit dem Namen %1.</translation>
    </message>
</context>
<context>
    <name>dglm::StateView</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
</context>
<context>
    <name>dglm::StatusLine</name>
    <message>
        <source>cancel</source>
        <translation>abbrechen</translation>
    </message>
    <message>
        <source>%1, circular, %2</source>
        <translation>%1, zirkulär, %2</translation>
    </message>
    <message>
        <source>%1, linear, %2</source>
        <translation>%1, linear, %2</translation>
    </message>
    <message>
        <source>selection %1 (%2), GC %3</source>
        <translation>Auswahl %1 (%2), GC %3</translation>
    </message>
    <message>
        <source>base %1 %2, token %3 %4</source>
        <translation>Base %1 %2, Token %3 %4</translation>
    </message>
    <message>
        <source>base %1 %2</source>
        <translation>Base %1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>dglm::Steps</name>
    <message>
        <source>Checking the project</source>
        <translation>Projekt wird geprüft</translation>
    </message>
    <message>
        <source>Copying the project</source>
        <translation>Projekt wird kopiert</translation>
    </message>
    <message>
        <source>Counting labels</source>
        <translation>Bezeichnungen werden gezählt</translation>
    </message>
    <message>
        <source>Joining activations</source>
        <translation>Aktivierungen werden zusammengefügt</translation>
    </message>
    <message>
        <source>Reading windows</source>
        <translation>Fenster werden gelesen</translation>
    </message>
    <message>
        <source>Removing activations</source>
        <translation>Aktivierungen werden entfernt</translation>
    </message>
    <message>
        <source>Storing records</source>
        <translation>Sequenzen werden gespeichert</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Downloading %1, MB</source>
        <translation>%1 wird heruntergeladen, MB</translation>
    </message>
    <message>
        <source>Reading published scores</source>
        <translation>Veröffentlichte Bewertungen werden gelesen</translation>
    </message>
    <message>
        <source>Storing scores</source>
        <translation>Bewertungen werden gespeichert</translation>
    </message>
</context>
<context>
    <name>dglm::TopBar</name>
    <message>
        <source>%1 %2×%3</source>
        <translation>%1 %2×%3</translation>
    </message>
    <message>
        <source>SAE %1</source>
        <translation>SAE %1</translation>
    </message>
    <message>
        <source>SAE %1 k%2</source>
        <translation>SAE %1 k%2</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>kein Modell</translation>
    </message>
    <message>
        <source>%1, L%2 %3, %4</source>
        <translation>%1, L%2 %3, %4</translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation>unbekanntes Modell</translation>
    </message>
</context>
<context>
    <name>dglm::TopWindowRow</name>
    <message>
        <source>%1 at base %2 of %3, activation %4</source>
        <translation>%1 an Base %2 von %3, Aktivierung %4</translation>
    </message>
    <message>
        <source>%1, outside of all features</source>
        <comment>place</comment>
        <translation>%1, außerhalb aller Features</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>place, features</comment>
        <translation>%1, in %2</translation>
    </message>
</context>
<context>
    <name>dglm::Tour</name>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>dglm::TrackData</name>
    <message>
        <source>%1, %2</source>
        <comment>label, note</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>dglm::TrackPanel</name>
    <message>
        <source>&lt;b&gt;Linear view.&lt;/b&gt; Ruler, features, and one track for each pinned latent: its activation at every base, the mean over the reading frames that cover it. Zoomed in, it shows the bases of both strands and the tokens that the model reads.&lt;br&gt;The wheel moves along, Ctrl+wheel zooms at the pointer. Dragging on the ruler zooms to a range, dragging below selects bases, Shift+click extends. A click on a track&apos;s name selects its latent.</source>
        <translation>&lt;b&gt;Lineare Ansicht.&lt;/b&gt; Lineal, Features und eine Spur für jedes angeheftete Latent: seine Aktivierung an jeder Base, das Mittel über die Leserahmen, die sie überdecken. Vergrößert zeigt sie die Basen beider Stränge und die Token, die das Modell liest.&lt;br&gt;Das Mausrad fährt entlang, Strg+Mausrad zoomt am Zeiger. Ziehen auf dem Lineal zoomt auf einen Bereich, Ziehen darunter wählt Basen, Umschalt+Klick erweitert. Ein Klick auf den Namen einer Spur wählt ihr Latent.</translation>
    </message>
    <message>
        <source>Mean over the reading frames</source>
        <translation>Mittel über die Leserahmen</translation>
    </message>
    <message>
        <source>One frame (as the reference)</source>
        <translation>Ein Leserahmen (wie die Referenz)</translation>
    </message>
    <message>
        <source>A token covers six bases, so that a sequence can be read at six offsets. The mean over all of them has a value of its own at every base; frame 0 alone is what the reference implementation reads.</source>
        <translation>Ein Token überdeckt sechs Basen, eine Sequenz lässt sich also mit sechs Versätzen lesen. Das Mittel über alle hat an jeder Base einen eigenen Wert; Leserahmen 0 allein ist, was die Referenzimplementierung liest.</translation>
    </message>
    <message>
        <source>Other strand too</source>
        <translation>Auch der Gegenstrang</translation>
    </message>
    <message>
        <source>Shows as tracks of their own what the model sees when it reads the other strand.</source>
        <translation>Zeigt als eigene Spuren, was das Modell beim Lesen des Gegenstrangs sieht.</translation>
    </message>
    <message>
        <source>Cutting tokens</source>
        <translation>Token werden geschnitten</translation>
    </message>
</context>
<context>
    <name>dglm::TrackView</name>
    <message>
        <source>Tracks</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>features</source>
        <translation>Features</translation>
    </message>
    <message>
        <source>bases</source>
        <translation>Basen</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>computing...</source>
        <translation>wird berechnet ...</translation>
    </message>
    <message>
        <source>More values are being computed.</source>
        <translation>Weitere Werte werden berechnet.</translation>
    </message>
    <message>
        <source>Largest activation on this record: %1</source>
        <translation>Größte Aktivierung auf dieser Sequenz: %1</translation>
    </message>
    <message>
        <source>No record is shown.</source>
        <translation>Keine Sequenz wird gezeigt.</translation>
    </message>
    <message>
        <source>%1, %2, selection %3</source>
        <translation>%1, %2, Auswahl %3</translation>
    </message>
    <message>
        <source>%1, %2, no selection</source>
        <translation>%1, %2, keine Auswahl</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <comment>features without a row</comment>
        <translation>
            <numerusform>+%n weiteres</numerusform>
            <numerusform>+%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no row for %1. A higher view has more rows, and features can be hidden in their list.</source>
        <translation>Für %1 ist keine Zeile frei. Eine höhere Ansicht hat mehr Zeilen, und Features lassen sich in ihrer Liste ausblenden.</translation>
    </message>
</context>
<context>
    <name>dglm::Tracks</name>
    <message>
        <source>other strand, frame 0</source>
        <translation>Gegenstrang, Leserahmen 0</translation>
    </message>
    <message>
        <source>other strand</source>
        <translation>Gegenstrang</translation>
    </message>
    <message>
        <source>frame 0</source>
        <translation>Leserahmen 0</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
</context>
<context>
    <name>dglm::ViewMenu</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Zoom to &amp;Selection</source>
        <translation>&amp;Auswahl zoomen</translation>
    </message>
    <message>
        <source>&amp;Wheel Zooms</source>
        <translation>&amp;Mausrad zoomt</translation>
    </message>
    <message>
        <source>The plain wheel zooms the linear view, and Ctrl+wheel moves along.</source>
        <translation>Das Mausrad allein zoomt die lineare Ansicht, Strg+Mausrad fährt entlang.</translation>
    </message>
    <message>
        <source>&amp;Next Feature</source>
        <translation>&amp;Nächstes Feature</translation>
    </message>
    <message>
        <source>&amp;Previous Feature</source>
        <translation>V&amp;origes Feature</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>Arrange as &amp;Explore</source>
        <translation>Anordnen wie &amp;Erkunden</translation>
    </message>
    <message>
        <source>&amp;Maximise Panel</source>
        <translation>Bereich ma&amp;ximieren</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Turn the Map to the Selection</source>
        <translation>Karte zur Auswahl &amp;drehen</translation>
    </message>
    <message>
        <source>The selection&apos;s first base points at 12 o&apos;clock. The sequence and its numbers stay.</source>
        <translation>Die erste Base der Auswahl zeigt auf 12 Uhr. Die Sequenz und ihre Zählung bleiben.</translation>
    </message>
</context>
<context>
    <name>dglm::ViewScene</name>
    <message>
        <source>forward strand</source>
        <translation>Vorwärtsstrang</translation>
    </message>
    <message>
        <source>reverse strand</source>
        <translation>Rückwärtsstrang</translation>
    </message>
    <message>
        <source>no strand</source>
        <translation>kein Strang</translation>
    </message>
    <message>
        <source>%1, %2, %3 (%4), %5</source>
        <comment>name, type, place, length, strand</comment>
        <translation>%1, %2, %3 (%4), %5</translation>
    </message>
</context>
<context>
    <name>CheckColumns</name>
    <message>
        <source>Panel</source>
        <translation>Teilbild</translation>
    </message>
    <message>
        <source>Panel of the figure.</source>
        <translation>Teilbild der Abbildung.</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>What was counted or read off.</source>
        <translation>Was gezählt oder abgelesen wurde.</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>Model and layer, latent, place or value.</source>
        <translation>Modell und Schicht, Latent, Stelle oder Wert.</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>As the paper&apos;s notebook or data has it.</source>
        <translation>Wie es im Notebook oder in den Daten der Veröffentlichung steht.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Computed from the files of the chosen folder.</source>
        <translation>Aus den Dateien des gewählten Ordners berechnet.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Where the expected value comes from.</source>
        <translation>Woher der erwartete Wert stammt.</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>wie erwartet</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>not in the data</source>
        <translation>nicht in den Daten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Whether the found value agrees with the expected one within its printed digits.</source>
        <translation>Ob der gefundene Wert im Rahmen der gedruckten Stellen mit dem erwarteten übereinstimmt.</translation>
    </message>
</context>
<context>
    <name>dglm::CheckTable</name>
    <message>
        <source>Expected against found</source>
        <translation>Erwartet und gefunden</translation>
    </message>
    <message>
        <source>filter: quantity, latent, layer</source>
        <translation>Filter: Größe, Latent, Schicht</translation>
    </message>
</context>
<context>
    <name>dglm::FigureWindow</name>
    <message>
        <source>Choose Folder...</source>
        <translation>Ordner wählen ...</translation>
    </message>
    <message>
        <source>Figure 2: Concepts</source>
        <translation>Abbildung 2: Konzepte</translation>
    </message>
    <message>
        <source>Figure 4: Steering</source>
        <translation>Abbildung 4: Steuerung</translation>
    </message>
    <message>
        <source>&lt;b&gt;Reproduce a figure.&lt;/b&gt; Draws the paper&apos;s panels anew from its published files and holds what it finds against the values that the paper&apos;s notebooks and data give. Pointing at a dot or bar tells what it is.</source>
        <translation>&lt;b&gt;Abbildung nachbilden.&lt;/b&gt; Zeichnet die Teilbilder der Veröffentlichung aus ihren Dateien neu und stellt das Gefundene den Werten aus deren Notebooks und Daten gegenüber. Der Mauszeiger auf einem Punkt oder Balken sagt, was er ist.</translation>
    </message>
    <message>
        <source>Choose the folder with the paper&apos;s published results (&quot;data&quot; of the Decode-gLM repository).</source>
        <translation>Den Ordner mit den veröffentlichten Ergebnissen wählen (&quot;data&quot; des Decode-gLM-Repositorys).</translation>
    </message>
    <message>
        <source>Published results:</source>
        <translation>Veröffentlichte Ergebnisse:</translation>
    </message>
    <message>
        <source>Bars of latents with one of these labels are drawn as related to antimicrobial resistance. Labels are separated by commas; the figure follows.</source>
        <translation>Balken von Latents mit einer dieser Bezeichnungen gelten als Antibiotikaresistenz. Bezeichnungen durch Kommas trennen; die Abbildung folgt.</translation>
    </message>
    <message>
        <source>&amp;Resistance labels:</source>
        <translation>&amp;Resistenzbezeichnungen:</translation>
    </message>
    <message>
        <source>&amp;Export Panel...</source>
        <translation>Teilbild &amp;exportieren ...</translation>
    </message>
    <message>
        <source>The panel that is shown as SVG, PDF or PNG.</source>
        <translation>Das gezeigte Teilbild als SVG, PDF oder PNG.</translation>
    </message>
    <message>
        <source>Export &amp;Table...</source>
        <translation>&amp;Tabelle exportieren ...</translation>
    </message>
    <message>
        <source>Expected against found as CSV.</source>
        <translation>Erwartet und gefunden als CSV.</translation>
    </message>
    <message>
        <source>Save &amp;All...</source>
        <translation>&amp;Alles speichern ...</translation>
    </message>
    <message>
        <source>All panels as SVG and all tables as CSV, as decode-glm reproduce writes them.</source>
        <translation>Alle Teilbilder als SVG und alle Tabellen als CSV, wie decode-glm reproduce sie schreibt.</translation>
    </message>
    <message>
        <source>Copy as &amp;Command</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>The decode-glm line that makes the same files.</source>
        <translation>Die decode-glm-Zeile, die dieselben Dateien erzeugt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 wurde geschrieben.</translation>
    </message>
    <message>
        <source>Folder of the Published Results</source>
        <translation>Ordner der veröffentlichten Ergebnisse</translation>
    </message>
    <message>
        <source>Drawing figure 2</source>
        <translation>Abbildung 2 wird gezeichnet</translation>
    </message>
    <message>
        <source>Drawing figure 4</source>
        <translation>Abbildung 4 wird gezeichnet</translation>
    </message>
    <message>
        <source>The figure could not be drawn.</source>
        <translation>Die Abbildung konnte nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>Panel %1</source>
        <translation>Teilbild %1</translation>
    </message>
    <message>
        <source>Expected and Found</source>
        <translation>Erwartet und gefunden</translation>
    </message>
    <message>
        <source>All %1 published values were found.</source>
        <translation>Alle %1 veröffentlichten Werte wurden gefunden.</translation>
    </message>
    <message>
        <source>%1 of %2 published values were found; the others stand first in the table.</source>
        <translation>%1 von %2 veröffentlichten Werten wurden gefunden; die übrigen stehen in der Tabelle oben.</translation>
    </message>
    <message>
        <source>Save All Panels and Tables</source>
        <translation>Alle Teilbilder und Tabellen speichern</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
</context>
<context>
    <name>dglm::Figures</name>
    <message>
        <source>latents with F1 above 0.2</source>
        <translation>Latents mit F1 über 0.2</translation>
    </message>
    <message>
        <source>neurons with F1 above 0.2</source>
        <translation>Neuronen mit F1 über 0.2</translation>
    </message>
    <message>
        <source>unique labels with F1 above 0.2</source>
        <translation>verschiedene Bezeichnungen mit F1 über 0.2</translation>
    </message>
    <message>
        <source>unique concepts</source>
        <translation>verschiedene Konzepte</translation>
    </message>
    <message>
        <source>unique concepts, labels renamed as in the notebook</source>
        <translation>verschiedene Konzepte, Bezeichnungen wie im Notebook umbenannt</translation>
    </message>
    <message>
        <source>unique concepts, labels compared as sets</source>
        <translation>verschiedene Konzepte, Bezeichnungen als Mengen verglichen</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>latent</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>P(mutation)</source>
        <translation>P(Mutation)</translation>
    </message>
    <message>
        <source>P(mutation) without steering</source>
        <translation>P(Mutation) ohne Steuerung</translation>
    </message>
    <message>
        <source>P(wild type) without steering</source>
        <translation>P(Wildtyp) ohne Steuerung</translation>
    </message>
    <message>
        <source>P(mutation), max_activation</source>
        <translation>P(Mutation), max_activation</translation>
    </message>
    <message>
        <source>rank of the mutation</source>
        <translation>Rang der Mutation</translation>
    </message>
    <message>
        <source>highest P(mutation)</source>
        <translation>höchstes P(Mutation)</translation>
    </message>
    <message>
        <source>value of the highest P(mutation)</source>
        <translation>Wert beim höchsten P(Mutation)</translation>
    </message>
    <message>
        <source>latent of the highest P(mutation)</source>
        <translation>Latent beim höchsten P(Mutation)</translation>
    </message>
    <message>
        <source>place of the highest P(mutation)</source>
        <translation>Stelle beim höchsten P(Mutation)</translation>
    </message>
    <message>
        <source>runs with the mutation first, positive values</source>
        <translation>Läufe mit der Mutation an erster Stelle, positive Werte</translation>
    </message>
    <message>
        <source>runs with the mutation first, other values</source>
        <translation>Läufe mit der Mutation an erster Stelle, übrige Werte</translation>
    </message>
    <message>
        <source>runs with the mutation first, max_activation</source>
        <translation>Läufe mit der Mutation an erster Stelle, max_activation</translation>
    </message>
    <message>
        <source>F1 is the mean of three sets, of which the first chose label and threshold; the held-out columns leave it out.</source>
        <translation>F1 ist das Mittel dreier Sätze, von denen der erste Bezeichnung und Schwelle wählte; die zurückgehaltenen Spalten lassen ihn weg.</translation>
    </message>
    <message>
        <source>Layers differ in dictionary size, k and steps of training, so they are not compared like for like.</source>
        <translation>Die Schichten unterscheiden sich in Wörterbuchgröße, k und Trainingsschritten; sie werden also nicht Gleiches mit Gleichem verglichen.</translation>
    </message>
    <message>
        <source>The notebook prints %1 unique concepts where the data has %2: an earlier cell renames five labels of layer 3, which then count twice.</source>
        <translation>Das Notebook gibt %1 verschiedene Konzepte aus, in den Daten sind es %2: Eine frühere Zelle benennt fünf Bezeichnungen der Schicht 3 um, die dann doppelt zählen.</translation>
    </message>
    <message>
        <source>Bars are coloured by a list of labels, not by rank: chloramphenicol acetyltransferase (cat) is a resistance gene, which the paper&apos;s figure draws as none.</source>
        <translation>Die Balken sind nach einer Liste von Bezeichnungen gefärbt, nicht nach Rang: Chloramphenicol-Acetyltransferase (cat) ist ein Resistenzgen, das die Abbildung der Veröffentlichung nicht als solches zeichnet.</translation>
    </message>
    <message>
        <source>Suppressing unrelated latents puts the mutation first too (other values, panel D): see both signs before calling an effect specific.</source>
        <translation>Auch das Unterdrücken unbeteiligter Latents bringt die Mutation an die erste Stelle (übrige Werte, Teilbild D): erst beide Vorzeichen ansehen, bevor eine Wirkung spezifisch heißt.</translation>
    </message>
    <message>
        <source>Rows of value 0 are the unsteered model, not the latent set to 0. The fixed values 20 and 30 lie inside the range of activations, though panel D2 calls them out-of-distribution.</source>
        <translation>Zeilen mit dem Wert 0 sind das ungesteuerte Modell, nicht das auf 0 gesetzte Latent. Die festen Werte 20 und 30 liegen im Bereich der Aktivierungen, auch wenn Teilbild D2 sie out-of-distribution nennt.</translation>
    </message>
    <message>
        <source>there are two runs of %1; the later one counts: %2</source>
        <translation>von %1 gibt es zwei Läufe; der spätere zählt: %2</translation>
    </message>
    <message>
        <source>panel %1 is left out: there is no run of %2</source>
        <translation>Teilbild %1 fehlt: Es gibt keinen Lauf von %2</translation>
    </message>
    <message>
        <source>panel %1 is left out: no latent of %2 has an F1</source>
        <translation>Teilbild %1 fehlt: Kein Latent von %2 hat ein F1</translation>
    </message>
    <message>
        <source>%1 has no place in figure 2</source>
        <translation>%1 hat in Abbildung 2 keinen Platz</translation>
    </message>
    <message>
        <source>%1 rows of %2 say that they failed</source>
        <translation>%1 Zeilen von %2 melden einen Fehler</translation>
    </message>
    <message>
        <source>%1 has %2 latents, its summary says %3</source>
        <translation>%1 hat %2 Latents, laut Zusammenfassung sind es %3</translation>
    </message>
    <message>
        <source>published CSV files, recomputed</source>
        <translation>veröffentlichte CSV-Dateien, nachgerechnet</translation>
    </message>
    <message>
        <source>%1, ties by id</source>
        <translation>%1, Gleichstände nach Nummer</translation>
    </message>
</context>
<context>
    <name>dglm::ResultsMenu</name>
    <message>
        <source>&amp;Import Published Results...</source>
        <translation>Veröffentlichte Ergebnisse &amp;importieren ...</translation>
    </message>
    <message>
        <source>Concept scores that others computed (folders of val_set_*.csv and summary_*.json) as runs of this project.</source>
        <translation>Konzeptbewertungen, die andere berechnet haben (Ordner mit val_set_*.csv und summary_*.json), als Läufe dieses Projekts.</translation>
    </message>
    <message>
        <source>Reproduce Figure &amp;2...</source>
        <translation>Abbildung &amp;2 nachbilden ...</translation>
    </message>
    <message>
        <source>Reproduce Figure &amp;4...</source>
        <translation>Abbildung &amp;4 nachbilden ...</translation>
    </message>
    <message>
        <source>Import Published Results</source>
        <translation>Veröffentlichte Ergebnisse importieren</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>Imported %1 runs with %2 scores; %3 were there already. They stand in the Concepts panel.</source>
        <translation>%1 Läufe mit %2 Bewertungen importiert; %3 waren schon da. Sie stehen im Bereich Konzepte.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Layer and number of latents are those of %1. Were its latents scored? They then take their names from the scores, where you have given none.</source>
        <translation>Schicht und Zahl der Latents sind die von %1. Wurden dessen Latents bewertet? Dann erhalten sie ihre Namen aus den Bewertungen, wo noch kein eigener steht.</translation>
    </message>
</context>
</TS>
