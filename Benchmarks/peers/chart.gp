# One chart: gnuplot -e "kind='line'; format='png'; folder='csv'; target='x.png'" chart.gp
load 'style.gp'
set output target

if (kind eq 'line') {
  set title "2013—2023年两市地区生产总值变化" font ",26"
  set xlabel "年份"; set ylabel "地区生产总值（亿元）"
  set xrange [2012.7:2024.4]; set yrange [0:*]; set xtics 2013,1,2023
  f = folder.'/gdp.csv'
  of(city) = strcol(1) eq city ? $3 : NaN
  end(city) = strcol(1) eq city && $2 == 2023 ? $3 : NaN
  plot f using 2:(of('临江市')) skip 1 with linespoints lc rgb BLUE lw 2 pt 7 title '临江市', \
       f using 2:(of('云溪市')) skip 1 with linespoints lc rgb ORANGE lw 2 pt 5 title '云溪市', \
       f using 2:(of('临江市')):(sprintf('%.1f', $3)) skip 1 with labels offset 0,0.9 font ",13" tc rgb BLUE notitle, \
       f using 2:(of('云溪市')):(sprintf('%.1f', $3)) skip 1 with labels offset 0,-0.9 font ",13" tc rgb ORANGE notitle, \
       f using 2:(end('临江市')):(strcol(1)) skip 1 with labels left offset 2,0 tc rgb BLUE notitle, \
       f using 2:(end('云溪市')):(strcol(1)) skip 1 with labels left offset 2,0 tc rgb ORANGE notitle
}

if (kind eq 'bars') {
  set title "2023年两市八项指标目标与实际完成情况" font ",26"
  set ylabel "完成值（%）"
  set yrange [0:112]; set xrange [-0.6:7.6]
  set style fill solid 1.0 noborder
  set xtics ("" 0) font ",14"
  w = 0.19
  set boxwidth w
  f = folder.'/targets.csv'
  of(city, v) = strcol(2) eq city ? v : NaN
  place(bar) = int($0) / 2 + (bar - 1.5) * w
  plot f using (place(0)):(of('临江市', $3)) skip 1 with boxes lc rgb LIGHT_BLUE title '临江市 目标', \
       f using (place(1)):(of('临江市', $4)) skip 1 with boxes lc rgb BLUE title '临江市 实际', \
       f using (place(2)):(of('云溪市', $3)) skip 1 with boxes lc rgb LIGHT_ORANGE title '云溪市 目标', \
       f using (place(3)):(of('云溪市', $4)) skip 1 with boxes lc rgb ORANGE title '云溪市 实际', \
       f using (place(0)):(of('临江市', $3)):(sprintf('%.1f', $3)) skip 1 with labels offset 0,0.6 font ",10" notitle, \
       f using (place(1)):(of('临江市', $4)):(sprintf('%.1f', $4)) skip 1 with labels offset 0,0.6 font ",10" notitle, \
       f using (place(2)):(of('云溪市', $3)):(sprintf('%.1f', $3)) skip 1 with labels offset 0,0.6 font ",10" notitle, \
       f using (place(3)):(of('云溪市', $4)):(sprintf('%.1f', $4)) skip 1 with labels offset 0,0.6 font ",10" notitle, \
       f using (int($0) / 2):(NaN):xtic(1) skip 1 with lines notitle
}

if (kind eq 'ranking') {
  set title "2023年各市地区生产总值排名" font ",26"
  set xlabel "地区生产总值（亿元）"; unset key
  set style fill solid 1.0 noborder
  unset grid; set grid xtics lt 1 lc rgb '#dddddd' lw 0.7
  set lmargin at screen 0.1
  f = folder.'/ranking.csv'
  # gnuplot sorts no rows that hold text: every place is counted.
  stats f using 2 skip 1 nooutput name 'R'
  n = int(R_records)
  array V[n]; array C[n]; array P[n]
  stats f using (V[int($0) + 1] = $2, C[int($0) + 1] = strcol(1), $2) skip 1 nooutput
  do for [i = 1:n] { P[i] = 1; do for [j = 1:n] { if (V[j] > V[i]) { P[i] = P[i] + 1 } } }
  set yrange [n + 0.6:0.4]; set xrange [0:R_max * 1.1]
  plot V using (V[$1]):(P[$1]):(0):(V[$1]):(P[$1] - 0.35):(P[$1] + 0.35):ytic(C[$1]) with boxxyerror lc rgb BLUE, \
       V using (V[$1]):(P[$1]):(sprintf('%.1f', V[$1])) with labels left offset 0.7,0 font ",15"
}
unset output
