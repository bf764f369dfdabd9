using KamPortal.Data;
using KamPortal.Improvements;
using KamPortal.Surveys;
using KamPortal.Surveys.Results;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Demo;

/// <summary>
/// What came of both "Ideal" surveys: 14 improvements, of which 9 are done and shown to clients on four sheets, one is late and one was dropped; and three
/// findings for training. Comes after the surveys and before the plans, whose steps are measured by it.
/// </summary>
internal sealed class DemoImprovements(KamDbContext db, BulkLoad load, DemoStaff staff, DateOnly today, DateTime now)
{
    public const int Sheets = 4;

    private static readonly Plan[] Plans =
    [
        new("on-time", false, "Предупреждаем о сдвиге срока сами и заранее", "С июля о сдвиге сообщаем не позже чем за три дня: из 214 отгрузок без предупреждения задержались две.", 45),
        new("claims", false, "Решение по рекламации — за пять рабочих дней", "У каждой рекламации один ответственный. Среднее время решения — 4 рабочих дня вместо 19.", 38),
        new("papers", false, "Документы приходят вместе с машиной", "Комплект проверяет отдельный человек до отгрузки. Переделок за два месяца — ни одной.", 33),
        new("stock", false, "Держим на складе ходовые диаметры", "42 позиции переведены в складскую программу, остаток не ниже двухнедельного расхода.", 27),
        new("stability", false, "Цена не меняется посреди договора", "В договоре закреплён срок действия цены — квартал, об изменении пишем за 30 дней.", 22),
        new("status", true, "Виден статус каждого заказа", "Статус приходит письмом при каждой смене: принят, собран, отгружен, в пути.", 18),
        new("claims", true, "Звоним по рекламации в тот же день", "Первый звонок — в день обращения. Проверяет руководитель, раз в неделю.", 12),
        new("urgent", true, "Срочная заявка: ответ за два часа", "Дежурный по срочным заявкам на каждый день, телефон — в подписи менеджера.", 8),
        new("answer", true, "Отвечаем до 18:00 по времени клиента", "Линия работает с 8:00 по Владивостоку до 18:00 по Калининграду.", 4),
        new("delivery", false, "Единые требования к упаковке паллет", null, -12),
        new("exchange", true, "Электронный обмен документами", null, -26),
        new("technical", true, "Инженер на выезде раз в квартал", null, -40),
        new("price", false, "Скидка за план-график на квартал", null, 6),
        new("initiative", true, "Ежемесячная подборка новинок", "Рассылка без разбора только раздражает: новинки показывает менеджер на встрече.", 15),
    ];

    private readonly List<Improvement> improvements = [];
    private readonly List<WorkTask> tasks = [];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var waves = await db.SurveyWaves.AsNoTracking().Where(w => w.Template.Kind == SurveyKind.IdealSupplier || w.Template.Kind == SurveyKind.IdealService).Select(w => new { w.Id, w.Template.Kind, w.ClosesOn }).ToDictionaryAsync(w => w.Kind == SurveyKind.IdealService, cancellationToken);
        var ids = waves.Values.Select(w => w.Id).ToArray();
        var answers = await db.SurveyAnswers.AsNoTracking()
            .Where(a => EF.Parameter(ids).Contains(a.Response.WaveId) && a.Question.Measure == QuestionMeasure.Deficit && a.Number != null && a.Second != null && a.Response.AccountId != null && a.Response.PersonId != null)
            .Select(a => new Answer(a.Response.WaveId, a.QuestionId, a.Question.Key, a.Question.TextRu, a.Response.AccountId!.Value, a.Response.Account!.OwnerId, a.Response.PersonId!.Value, a.Number!.Value, a.Second!.Value)).ToListAsync(cancellationToken);

        // Those who said most are shown most; half of them are clients of the manager people sign in as first.
        var first = staff.Managers[0].Id;
        var speakers = answers.GroupBy(a => a.AccountId).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => (AccountId: g.Key, g.First().OwnerId, g.First().PersonId)).ToList();
        var readers = speakers.Where(r => r.OwnerId == first).Take(Sheets / 2).Concat(speakers.Where(r => r.OwnerId != first)).Take(Sheets).ToList();
        foreach (var (plan, i) in Plans.Select((plan, i) => (plan, i)))
        {
            var wave = waves[plan.OfService];
            Open(plan, [.. answers.Where(a => a.WaveId == wave.Id && a.Key == plan.Key)], readers[i % Sheets], i);
        }

        var sheets = Show(readers, await db.Accounts.AsNoTracking().Where(a => readers.Select(r => r.AccountId).Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken));
        await load.WriteAsync(improvements, cancellationToken);
        await load.WriteAsync(improvements.SelectMany(i => i.Accounts), cancellationToken);
        await load.WriteAsync(tasks, cancellationToken);
        await load.WriteAsync(sheets, cancellationToken);
        await load.WriteAsync(await FindingsAsync(cancellationToken), cancellationToken);
    }

    private void Open(Plan plan, List<Answer> answers, (int AccountId, int OwnerId, int PersonId) reader, int number)
    {
        var named = answers.Where(a => a.Perceived < a.Expected && a.AccountId != reader.AccountId).GroupBy(a => a.AccountId).OrderByDescending(g => g.Max(a => a.Expected - a.Perceived)).ThenBy(g => g.Key).Take(number % 3).Select(g => g.First()).ToList();
        var isDropped = number == Plans.Length - 1;
        var closedOn = plan.Evidence is null ? (DateOnly?)null : Working(today.AddDays(-plan.Days));
        var improvement = new Improvement
        {
            Title = plan.Title, Source = ImprovementSource.Deficit, WaveId = answers[0].WaveId, QuestionId = answers[0].QuestionId, Expected = Mean(answers.Select(a => a.Expected)), Perceived = Mean(answers.Select(a => a.Perceived)),
            OwnerId = number % 4 == 3 ? staff.Heads[number % staff.Heads.Count].Id : reader.OwnerId, DueOn = Working(plan.Evidence is null ? today.AddDays(-plan.Days) : closedOn!.Value.AddDays(7)),
            Status = isDropped ? ImprovementStatus.Dropped : plan.Evidence is null ? ImprovementStatus.Open : ImprovementStatus.Done, Evidence = plan.Evidence, ClosedOn = closedOn,
            CreatedAt = now.AddDays(-120 - number), CreatedById = reader.OwnerId,
        };
        improvement.ClosedById = closedOn is null ? null : improvement.OwnerId;
        load.Number(improvement);
        foreach (var (accountId, text) in named.Select(n => (n.AccountId, n.Text)).Prepend((reader.AccountId, answers[0].Text)))
        {
            var line = new ImprovementAccount { ImprovementId = improvement.Id, AccountId = accountId, Said = Said(text, answers.Find(a => a.AccountId == accountId)), ShownOn = improvement.Status == ImprovementStatus.Done && accountId == reader.AccountId ? closedOn!.Value.AddDays(3) : null };
            load.Number(line);
            improvement.Accounts.Add(line);
        }

        improvements.Add(improvement);
        Work(improvement, closedOn);
    }

    private void Work(Improvement improvement, DateOnly? closedOn)
    {
        var accountId = improvement.Accounts.Min(a => a.AccountId);
        var task = WorkTask.Raise(accountId, improvement.OwnerId, TaskKind.Development, TaskSource.Improvement, improvement.Title, improvement.DueOn, improvement.CreatedAt, improvement.CreatedById, sourceKey: ImprovementTasks.KeyOf(improvement.Id, accountId), link: ImprovementDoor.Link(improvement.Id));
        load.Number(task);
        if (closedOn is { } on)
        {
            var isDone = improvement.Status == ImprovementStatus.Done;
            task.Close(isDone ? WorkTaskStatus.Done : WorkTaskStatus.Cancelled, improvement.OwnerId, on, on.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc), isDone ? "Закрыто с доказательством" : "Улучшение решили не делать", null);
        }

        tasks.Add(task);
    }

    /// <summary>One sheet for each of them, on the day the last of its lines was shown.</summary>
    private List<ImprovementSheet> Show(List<(int AccountId, int OwnerId, int PersonId)> readers, Dictionary<int, string> names)
    {
        var sheets = new List<ImprovementSheet>();
        foreach (var ((accountId, ownerId, personId), i) in readers.Select((r, i) => (r, i)))
        {
            var lines = improvements.SelectMany(m => m.Accounts.Where(a => a.AccountId == accountId), (m, a) => (Improvement: m, Line: a)).Where(l => l.Improvement.Status != ImprovementStatus.Dropped).ToList();
            var shownOn = lines.Max(l => l.Line.ShownOn)!.Value;
            lines.FindAll(l => l.Line.ShownOn is not null).ForEach(l => l.Line.ShownOn = shownOn);
            var content = new SheetContent("KamPortal", names[accountId], shownOn.AddMonths(-8), shownOn, [.. lines.OrderBy(l => l.Improvement.Status).ThenByDescending(l => l.Improvement.ClosedOn).Where(l => l.Improvement.Status == ImprovementStatus.Open || l.Line.ShownOn is not null)
                .OrderByDescending(l => l.Improvement.Status == ImprovementStatus.Done).Select(l => new SheetLine(l.Improvement.Id, l.Line.Said, l.Improvement.Evidence ?? l.Improvement.Title, l.Improvement.Status == ImprovementStatus.Done, l.Improvement.Status == ImprovementStatus.Done ? l.Improvement.ClosedOn : l.Improvement.DueOn >= shownOn ? l.Improvement.DueOn : null))]);
            var sheet = new ImprovementSheet
            {
                AccountId = accountId, Number = 1, Channel = i % 2 == 0 ? SheetChannel.Printed : SheetChannel.Email, PersonId = i % 2 == 0 ? null : personId, Language = "ru", Content = content.ToJson(), ShownOn = shownOn,
                At = shownOn.ToDateTime(new TimeOnly(13, 0), DateTimeKind.Utc), ById = ownerId,
            };
            load.Number(sheet);
            sheets.Add(sheet);
        }

        return sheets;
    }

    private async Task<List<TrainingFinding>> FindingsAsync(CancellationToken cancellationToken)
    {
        var heads = await WaveHead.ListAsync(db.SurveyWaves, cancellationToken);
        var questions = await AskedQuestion.OfAsync(db, [.. heads.Select(w => w.TemplateId).Distinct()], cancellationToken);
        var (servqual, nps) = (heads.FindAll(w => w.Kind == SurveyKind.Servqual), heads.FindAll(w => w.Kind == SurveyKind.Nps));
        var manager = staff.Managers[0].Id;
        async Task<TrainingFinding> Finding(WaveHead wave, ServiceDimension? dimension, int? userId, string text, string direction, int? plannedIn, int? doneAgo, int? afterId)
        {
            var before = await FindingFigures.OfAsync(db, wave, [.. questions[wave.TemplateId]], null, dimension, userId, 5, cancellationToken);
            var finding = new TrainingFinding
            {
                WaveId = wave.Id, Dimension = dimension, UserId = userId, Text = text, Direction = direction, ScoreBefore = before.Value, PlannedOn = plannedIn is { } days ? Working(today.AddDays(days)) : null,
                DoneOn = doneAgo is { } ago ? Working(today.AddDays(-ago)) : null, AfterWaveId = afterId, CreatedAt = wave.ClosesOn.AddDays(7).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc), CreatedById = staff.Heads[0].Id,
            };
            load.Number(finding);
            return finding;
        }

        return
        [
            await Finding(servqual[0], ServiceDimension.Reliability, null, "Обещанный срок не держим и не говорим об этом первыми", "Как обещать срок и предупреждать о сдвиге", -300, 296, servqual[1].Id),
            await Finding(nps[1], null, manager, "Клиенты хвалят отношения, но решений ждут днями", "Решения «на лету»: что менеджер решает сам", -200, 190, nps[2].Id),
            await Finding(servqual[1], ServiceDimension.Responsiveness, null, "Отзывчивость ниже ожиданий", "Выявление потребностей: вопросы прежде предложений", 18, null, null),
        ];
    }

    private static string Said(string text, Answer? answer) => answer is not { } given || given.Perceived >= given.Expected ? text.TrimEnd('.') : $"{text.TrimEnd('.')}: важно на {given.Expected}, оценка {given.Perceived}";

    private static decimal Mean(IEnumerable<int> numbers) => ImprovementReason.Mean(numbers);

    private static DateOnly Working(DateOnly day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day };

    /// <param name="Key">Of the attribute.</param>
    /// <param name="Evidence">Of the dropped one the reason; null while in work.</param>
    /// <param name="Days">Ago it was closed; of one in work ago it was due, negative for days to come.</param>
    private sealed record Plan(string Key, bool OfService, string Title, string? Evidence, int Days);

    private sealed record Answer(int WaveId, int QuestionId, string Key, string Text, int AccountId, int OwnerId, int PersonId, int Expected, int Perceived);
}
