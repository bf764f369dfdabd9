using KamPortal.Improvements;
using KamPortal.Staff;
using KamPortal.Data;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Improvements;

public sealed class TrainingTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_finding_keeps_the_score_before_and_reads_the_one_after_from_a_later_wave(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        await it.AnswerAsync(9, 5, nps: 4);
        await it.AnswerAsync(9, 7, nps: 10, at: it.Other);
        var later = await LaterAsync(it);
        await it.World.SignInAsync(it.World.Head);
        var id = await it.Get<SaveFinding>().RunAsync(new() { WaveId = it.Wave.Id, QuestionId = it.Delivery.Id, UserId = it.World.Manager.Id, Text = "Обещаем и не держим", Direction = "Обещания", PlannedOn = A.Monday.AddDays(3) }, Now);
        var all = await it.Get<SaveFinding>().RunAsync(new() { WaveId = it.Wave.Id, Text = "Все", Direction = "Все" }, Now);

        var rows = (await it.Get<TrainingQueries>().ListAsync(Now)).Rows.ToDictionary(r => r.Id);
        Assert.Equal((4m, 1, true, "Сроки поставки"), (rows[id].Before.Value, rows[id].Before.Count, rows[id].Before.IsIndicative, rows[id].Question));
        Assert.Equal((3m, 2), (rows[all].Before.Value, rows[all].Before.Count));
        Assert.Null(rows[id].After);
        Assert.Equal(later.Id, Assert.Single(rows[id].LaterWaves).Id);

        await SaveAsync(it, rows[id], f => (f.DoneOn, f.AfterWaveId) = (A.Monday, later.Id));
        var empty = (await it.Get<TrainingQueries>().ListAsync(Now)).Rows.Single(r => r.Id == id);
        Assert.Equal((null, 0, null), (empty.After!.Value, empty.After.Count, empty.Change));
        await it.AnswerAsync(9, 8, wave: later);
        var after = (await it.Get<TrainingQueries>().ListAsync(Now)).Rows.Single(r => r.Id == id);
        Assert.Equal((1m, -3m), (after.After!.Value, after.Change));
    }

    [Theory, EachDatabase]
    public async Task What_does_not_fit_is_refused_and_a_stale_form_overwrites_nothing(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        await it.AnswerAsync(9, 5);
        await VoiceCase.RefusedAsync(() => it.Get<TrainingQueries>().ListAsync(Now));
        await it.World.SignInAsync(it.World.Head);
        Task<int> Save(SaveFinding.Form form) => it.Get<SaveFinding>().RunAsync(form, Now);
        async Task Refused(string field, SaveFinding.Form form) => Assert.Equal(field, (await VoiceCase.RefusedAsync(() => Save(form))).Field);
        var other = await it.WaveAsync(SurveyKind.Nps);

        await Refused("WaveId", new() { Text = "а", Direction = "б" });
        await Refused("QuestionId", new() { WaveId = it.Wave.Id, QuestionId = other.Template.Questions[0].Id, Text = "а", Direction = "б" });
        await Refused("Text", new() { WaveId = it.Wave.Id, Direction = "б" });
        await Refused("Direction", new() { WaveId = it.Wave.Id, Text = "а" });
        await Refused("DoneOn", new() { WaveId = it.Wave.Id, Text = "а", Direction = "б", DoneOn = A.Monday.AddDays(1) });
        await Refused("UserId", new() { WaveId = it.Wave.Id, Text = "а", Direction = "б", UserId = it.World.OtherHead.Id });
        await Refused("AfterWaveId", new() { WaveId = it.Wave.Id, Text = "а", Direction = "б", AfterWaveId = other.Id });
        await Refused("AfterWaveId", new() { WaveId = it.Wave.Id, Text = "а", Direction = "б", AfterWaveId = it.Wave.Id });

        var id = await Save(new() { WaveId = it.Wave.Id, UserId = it.World.Manager.Id, Text = "а", Direction = "б" });
        var row = (await it.Get<TrainingQueries>().ListAsync(Now)).Rows.Single();
        await SaveAsync(it, row, f => f.Text = "Новое");
        await Assert.ThrowsAsync<EditedMeanwhile>(() => SaveAsync(it, row, f => f.Text = "Поверх"));
        await it.World.SignInAsync(it.World.OtherHead);
        Assert.Empty((await it.Get<TrainingQueries>().ListAsync(Now)).Rows);
        await VoiceCase.RefusedAsync(() => Save(new() { FindingId = id, Version = 9, Text = "Чужое", Direction = "б" }));
    }

    [Theory, EachDatabase]
    public async Task Of_anonymous_waves_nothing_is_told_of_one_manager_nor_below_the_least_number(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind, anonymous: true);
        for (var i = 0; i < 5; i++)
        {
            await it.AnswerAsync(8, 6);
        }

        it.Wave.Status = WaveStatus.Closed;
        await it.Db.SaveChangesAsync(Now);
        await it.World.SignInAsync(it.World.Director);
        await it.Get<SaveFinding>().RunAsync(new() { WaveId = it.Wave.Id, QuestionId = it.Delivery.Id, Text = "Все", Direction = "б" }, Now);
        await it.Get<SaveFinding>().RunAsync(new() { WaveId = it.Wave.Id, QuestionId = it.Delivery.Id, UserId = it.World.Manager.Id, Text = "Один", Direction = "б" }, Now);
        await it.Db.SurveyResponses.OrderBy(r => r.Id).Take(1).ExecuteDeleteAsync(Now);
        await it.Get<SaveFinding>().RunAsync(new() { WaveId = it.Wave.Id, QuestionId = it.Delivery.Id, Text = "Мало", Direction = "б" }, Now);

        var scores = await it.Db.TrainingFindings.AsNoTracking().ToDictionaryAsync(f => f.Text, f => f.ScoreBefore, Now);
        Assert.Equal((2m, null, null), (scores["Все"], scores["Один"], scores["Мало"]));
    }

    /// <summary>Gaps by hand: reliability (5−6 + 4−7 + 6−6) / 3 = −1.33; later (6−6 + 7−6) / 2 = 0.5.</summary>
    [Theory, EachDatabase]
    public async Task A_finding_on_a_dimension_reads_the_gap_of_all_its_pairs_before_and_after(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        var wave = await ASurvey.WaveAsync(it.Db, await ASurvey.TemplateAsync(it.Db, SurveyKind.Servqual, Pair("on-time", ServiceDimension.Reliability), Pair("exact", ServiceDimension.Reliability), Pair("kind", ServiceDimension.Empathy)), opensOn: A.Monday.AddDays(-60), closesOn: A.Monday.AddDays(-30));
        var later = await ASurvey.WaveAsync(it.Db, wave.Template, opensOn: A.Monday.AddDays(-20), closesOn: A.Monday.AddDays(20));
        await AnswerAsync(it, wave, (6, 5), (7, 4), (1, 7));
        await AnswerAsync(it, wave, (6, 6), null, null);
        await it.World.SignInAsync(it.World.Head);
        var offered = (await it.Get<TrainingQueries>().ListAsync(Now)).Waves.Single(w => w.Id == wave.Id);
        Assert.Equal([ServiceDimension.Reliability, ServiceDimension.Empathy], offered.Dimensions);

        await it.Get<SaveFinding>().RunAsync(new() { WaveId = wave.Id, Dimension = ServiceDimension.Reliability, Text = "Срок", Direction = "Обещания" }, Now);
        var row = Assert.Single((await it.Get<TrainingQueries>().ListAsync(Now)).Rows);
        Assert.Equal((-1.33m, 2, "Надёжность"), (row.Before.Value, row.Before.Count, row.Question));

        await SaveAsync(it, row, f => (f.DoneOn, f.AfterWaveId) = (A.Monday, later.Id));
        await AnswerAsync(it, later, (6, 6), (6, 7), (9, 1));
        var after = Assert.Single((await it.Get<TrainingQueries>().ListAsync(Now)).Rows);
        Assert.Equal((0.5m, 1, 1.83m), (after.After!.Value, after.After.Count, after.Change));

        async Task Refused(SaveFinding.Form form) => Assert.Equal("QuestionId", (await VoiceCase.RefusedAsync(() => it.Get<SaveFinding>().RunAsync(form, Now))).Field);
        await Refused(new() { WaveId = wave.Id, Dimension = ServiceDimension.Tangibles, Text = "а", Direction = "б" });
        await Refused(new() { WaveId = it.Wave.Id, Dimension = ServiceDimension.Reliability, Text = "а", Direction = "б" });
        await Refused(new() { WaveId = wave.Id, Dimension = ServiceDimension.Reliability, QuestionId = wave.Template.Questions[0].Id, Text = "а", Direction = "б" });
    }

    private static SurveyQuestion Pair(string key, ServiceDimension dimension) => new() { Key = key, Kind = QuestionKind.Pair, Measure = QuestionMeasure.Gap, Dimension = dimension, TextRu = key, TextEn = key, ScaleFrom = 1, ScaleTo = 9 };

    private static async Task AnswerAsync(VoiceCase it, SurveyWave wave, params (int Expected, int Perceived)?[] pairs)
    {
        var response = new SurveyResponse { Id = RandomNumber.Next(), WaveId = wave.Id, AccountId = it.Client };
        response.Answers.AddRange(pairs.Select((p, i) => (p, i)).Where(x => x.p is not null).Select(x => new SurveyAnswer { Id = RandomNumber.Next(), QuestionId = wave.Template.Questions[x.i].Id, Number = x.p!.Value.Expected, Second = x.p.Value.Perceived }));
        it.Db.Add(response);
        await it.Db.SaveChangesAsync(Now);
    }

    private static async Task<SurveyWave> LaterAsync(VoiceCase it)
    {
        var wave = new SurveyWave { Name = "Весна 2027", TemplateId = it.Wave.TemplateId, Status = WaveStatus.Open, Audience = "{}", OpensOn = it.Wave.OpensOn.AddDays(5), ClosesOn = it.Wave.ClosesOn.AddDays(90), TimeZoneId = "Europe/Moscow" };
        it.Db.Add(wave);
        await it.Db.SaveChangesAsync(Now);
        return wave;
    }

    private static Task<int> SaveAsync(VoiceCase it, TrainingRow row, Action<SaveFinding.Form> change)
    {
        var form = new SaveFinding.Form { FindingId = row.Id, Version = row.Version, Text = row.Text, Direction = row.Direction, PlannedOn = row.PlannedOn, DoneOn = row.DoneOn, AfterWaveId = row.AfterWaveId };
        change(form);
        return it.Get<SaveFinding>().RunAsync(form, Now);
    }
}
