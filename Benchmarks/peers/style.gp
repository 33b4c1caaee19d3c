# What all charts of gnuplot have in common. Needs: format (png, pdf), folder (of the CSV files).
if (format eq 'png') { set terminal pngcairo size 1600,1000 font "Noto Sans CJK SC,18" linewidth 1.5 }
if (format eq 'pdf') { set terminal pdfcairo size 16in,10in font "Noto Sans CJK SC,24" linewidth 2 }
set encoding utf8
set datafile separator ','
set border 3 lc rgb '#666666'
set grid ytics lt 1 lc rgb '#dddddd' lw 0.7
set tics nomirror
set key top left
set bmargin at screen 0.13
set label 99 "资料来源：示例数据，非真实统计；按当年价格计算。" at screen 0.02,0.025 font ",14" tc rgb '#666666'
BLUE = '#1f5fa8'; ORANGE = '#d9822b'; LIGHT_BLUE = '#a9c5e4'; LIGHT_ORANGE = '#f2cfa5'
