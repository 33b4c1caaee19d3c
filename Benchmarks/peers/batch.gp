# Many charts in one process: gnuplot -e "format='png'; folder='csv'; target='FOLDER'; count=100" batch.gp
load 'style.gp'
set xlabel "年份"; set ylabel "数值（亿元）"
set xrange [2012.7:2024.4]; set yrange [0:*]; set xtics 2013,1,2023
f = folder.'/batch.csv'
do for [k = 1:count] {
  a = 11 * (k - 1); b = a + 10
  stats f using (region = strcol(2), indicator = strcol(3), $5) every ::a::b skip 1 nooutput
  set title region." ".indicator."变化（2013—2023年）" font ",26"
  set output sprintf('%s/%04d.png', target, k)
  plot f using 4:5 every ::a::b skip 1 with linespoints lc rgb BLUE lw 2 pt 7 title region, \
       f using 4:5:(sprintf('%.1f', $5)) every ::a::b skip 1 with labels offset 0,0.9 font ",13" tc rgb BLUE notitle, \
       f using 4:($4 == 2023 ? $5 : NaN):(strcol(2)) every ::a::b skip 1 with labels left offset 2,0 tc rgb BLUE notitle
  unset output
}
