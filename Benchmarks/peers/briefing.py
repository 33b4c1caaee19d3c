"""briefing.py FOLDER-OF-CSV OUT.pdf: the briefing with Typst's own compiler."""
import os
import sys

import typst

folder, target = sys.argv[1:3]
source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "briefing.typ")
typst.compile(source, output=target, root="/", sys_inputs={"folder": os.path.abspath(folder)})
