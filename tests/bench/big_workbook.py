# Writes a workbook of order lines with shared texts, as Excel does: big_workbook.py FILE LINES
import zipfile, random, sys
n=int(sys.argv[2]); random.seed(1)
texts=[]; index={}
def t(s):
    if s not in index: index[s]=len(texts); texts.append(s)
    return index[s]
z=zipfile.ZipFile(sys.argv[1],'w',zipfile.ZIP_DEFLATED,compresslevel=1)
h='<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
ns='xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
with z.open('xl/worksheets/sheet1.xml','w',force_zip64=True) as f:
    f.write((h+f'<worksheet {ns}><dimension ref="A1:G{n+1}"/><sheetData>').encode())
    cols='ABCDEFG'
    f.write(('<row r="1">'+''.join(f'<c r="{c}1" t="s"><v>{t(x)}</v></c>' for c,x in zip(cols,['order_id','customer_id','order_date','product_id','product_name','quantity','unit_price']))+'</row>').encode())
    buf=[]
    for i in range(n):
        r=i+2; p=random.randrange(4000)
        buf.append(f'<row r="{r}"><c r="A{r}" t="s"><v>{t("A%07d"%(i//3))}</v></c><c r="B{r}" t="s"><v>{t("C%06d"%random.randrange(80000))}</v></c><c r="C{r}" s="1"><v>{43831+(i*1400)//n}</v></c><c r="D{r}" t="s"><v>{t("P%04d"%p)}</v></c><c r="E{r}" t="s"><v>{t("Product no. %d"%p)}</v></c><c r="F{r}"><v>{random.randrange(1,6)}</v></c><c r="G{r}"><v>{random.randrange(100,9999)/100}</v></c></row>')
        if len(buf)==5000: f.write(''.join(buf).encode()); buf=[]
    f.write(''.join(buf).encode()); f.write(b'</sheetData></worksheet>')
z.writestr('xl/sharedStrings.xml',h+f'<sst {ns}>'+''.join(f'<si><t>{s}</t></si>' for s in texts)+'</sst>')
z.writestr('xl/styles.xml',h+f'<styleSheet {ns}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>')
R='http://schemas.openxmlformats.org/officeDocument/2006/relationships'
P='http://schemas.openxmlformats.org/package/2006/relationships'
z.writestr('xl/workbook.xml',h+f'<workbook {ns} xmlns:r="{R}"><sheets><sheet name="Orders" sheetId="1" r:id="r1"/></sheets></workbook>')
z.writestr('xl/_rels/workbook.xml.rels',h+f'<Relationships xmlns="{P}"><Relationship Id="r1" Type="{R}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{R}/styles" Target="styles.xml"/><Relationship Id="r3" Type="{R}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
z.writestr('_rels/.rels',h+f'<Relationships xmlns="{P}"><Relationship Id="r1" Type="{R}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
z.writestr('[Content_Types].xml',h+'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>')
z.close()
