using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Dossiers;
using KamPortal.Staff;

namespace KamPortal.Demo;

/// <summary>Rich dossiers of key accounts, 60–95 % known with a few stale answers and files; thin ones of the others; that of one key account is empty.</summary>
internal sealed class DemoDossiers
{
    private readonly Random random = new(DemoCompany.Seed + 9);
    private readonly BulkLoad load;
    private readonly DemoStaff staff;
    private readonly DateOnly today;
    private readonly DateTime now;

    public DemoDossiers(BulkLoad load, DemoStaff staff, DemoAccounts accounts, DossierTemplate template, DateOnly today, DateTime now)
    {
        (this.load, this.staff, this.today, this.now) = (load, staff, today, now);
        var questions = template.Groups.SelectMany(g => g.Questions).ToList();
        Empty = accounts.All.Last(a => a.ManagerKeyStatus == KeyStatus.Key);
        foreach (var account in accounts.All.Where(a => a != Empty))
        {
            var isKey = account.ManagerKeyStatus == KeyStatus.Key;
            var known = isKey ? random.Next(60, 96) : random.Next(5, 30);
            foreach (var question in questions.Where(_ => random.Next(100) < known))
            {
                Answer(account, question);
            }

            if (isKey)
            {
                Keep(account);
            }
        }
    }

    public Account Empty { get; }

    public List<DossierAnswer> Answers { get; } = [];

    public List<DossierFile> Files { get; } = [];

    public List<DossierFileContent> Contents { get; } = [];

    private void Answer(Account account, DossierQuestion question)
    {
        var fresh = question.FreshDays ?? 700;
        var age = random.Next(100) < 8 ? fresh + random.Next(5, 200) : random.Next(Math.Min(fresh, 400));
        if (random.Next(100) < 12)
        {
            var former = Give(account, question, age + random.Next(60, 400));
            former.GiveWay();
            Answers.Add(former);
        }

        Answers.Add(Give(account, question, age));
    }

    private DossierAnswer Give(Account account, DossierQuestion question, int age)
    {
        var asOf = today.AddDays(-age);
        var at = asOf.ToDateTime(new TimeOnly(random.Next(5, 14), random.Next(60)), DateTimeKind.Utc);
        return DossierAnswer.Give(account.Id, question.Key, 1, Value(question), asOf, random.Next(3) == 0 ? Pick(DemoDossierWords.Sources) : null, account.OwnerId, at < now ? at : now.AddHours(-1));
    }

    private string Value(DossierQuestion question) => question.Kind switch
    {
        AnswerKind.Money => Text(question.Key switch { "finance.turnover" => random.Next(200, 9000), "finance.profit" => random.Next(5, 190), _ => random.Next(2, 90) } * 1_000_000L),
        AnswerKind.Number => Text(question.Key switch { "competitors.share" => random.Next(5, 90), _ => random.Next(3, 90) * 10 }),
        AnswerKind.Date => today.AddDays(question.Key == "history.first" ? -random.Next(400, 4000) : random.Next(20, 700)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        AnswerKind.YesNo => random.Next(3) > 0 ? "yes" : "no",
        AnswerKind.Choice => Text(random.Next(question.Choices.Count) + 1),
        _ when question.Key == "general.founded" => Text(random.Next(1936, 2016)),
        _ => Pick(DemoDossierWords.Texts[question.Key]),
    };

    private void Keep(Account account)
    {
        File(account, "documents", $"Договор поставки № {account.Id:D3}-26.pdf", "application/pdf", Pdf($"Supply contract {account.Id:D3}-26"));
        if (random.Next(2) == 0)
        {
            File(account, "installed", "Перечень арматуры.csv", "text/csv", Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes($"Позиция;DN;Штук\r\nЗадвижка;{random.Next(1, 9) * 50};{random.Next(5, 90)}\r\nКран шаровой;50;{random.Next(20, 400)}\r\n")).ToArray());
        }

        if (random.Next(3) == 0)
        {
            File(account, "position", "Итоги встречи.txt", "text/plain", Encoding.UTF8.GetBytes($"{account.Name}. Договорились прислать образцы и вернуться к разговору через месяц.\r\n"));
        }
    }

    private void File(Account account, string group, string name, string contentType, byte[] bytes)
    {
        var uploader = random.Next(3) == 0 ? staff.Assistants[account.Id % staff.Assistants.Count].Id : account.OwnerId;
        var file = new DossierFile
        {
            AccountId = account.Id, GroupCode = group, Name = name, ContentType = contentType, Size = bytes.Length, Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            UploadedById = uploader, UploadedAt = now.AddDays(-random.Next(1, 300)),
        };
        load.Number(file);
        Files.Add(file);
        Contents.Add(new DossierFileContent { FileId = file.Id, Bytes = bytes });
    }

    /// <summary>One page with one line.</summary>
    private static byte[] Pdf(string line)
    {
        var text = $"BT /F1 18 Tf 72 760 Td ({line}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {text.Length}>>stream\n{text}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (content, i) in objects.Select((o, i) => (o, i)))
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj{content}endobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(o => pdf.Append(CultureInfo.InvariantCulture, $"{o:D10} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
