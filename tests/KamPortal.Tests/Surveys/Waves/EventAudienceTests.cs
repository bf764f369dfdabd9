using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Staff;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;
using static KamPortal.Tests.Surveys.Waves.WaveCase;

namespace KamPortal.Tests.Surveys.Waves;

public sealed class EventAudienceTests
{
    [Theory, EachDatabase]
    public async Task Those_who_attended_an_event_are_asked_and_other_criteria_narrow_further(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var other = await A.AccountAsync(it.Db, it.Boris);
        var here = await it.PersonAsync("Былов");
        var elsewhere = await it.PersonAsync("Бывалов", other.Id);
        var absent = await it.PersonAsync("Прогулов");
        var one = await HeldAsync(it);
        await AnEvent.ParticipantAsync(it.Db, one, it.Client.Id, here.Id, ParticipantStatus.Attended);
        await AnEvent.ParticipantAsync(it.Db, one, other.Id, elsewhere.Id, ParticipantStatus.Attended);
        await AnEvent.ParticipantAsync(it.Db, one, it.Client.Id, absent.Id, ParticipantStatus.NoShow);

        var preview = it.Get<PreviewAudience>();
        Assert.Equal(2, (await preview.RunAsync(it.Nps.Id, false, new WaveAudience { EventId = one }, A.Monday, Now)).People);
        Assert.Equal(1, (await preview.RunAsync(it.Nps.Id, false, new WaveAudience { EventId = one, ManagerIds = [it.Boris] }, A.Monday, Now)).People);

        var id = await it.LaunchedAsync(f => f.Audience = new WaveAudience { EventId = one });
        it.At(2026, 11, 24);
        await it.OpenAsync();
        Assert.Equal([here.Id, elsewhere.Id], (await it.InvitationsAsync(id)).Select(i => i.PersonId));

        var wave = (await it.Get<WaveQueries>().FindAsync(id, Now))!;
        Assert.Equal("кто был на мероприятии «Сварка без брака» 16.11.2026", wave.Row.Audience);
        Assert.Equal(new WaveEventChoice(one, "Сварка без брака", A.Monday.AddDays(-7), 2), wave.Row.Event);
    }

    [Theory, EachDatabase]
    public async Task Held_events_with_attendance_are_offered_latest_first_and_found_by_title_and_day(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var person = await it.PersonAsync();
        var old = await HeldAsync(it, "Ёмкости и насосы", -40);
        var late = await HeldAsync(it);
        await HeldAsync(it, "Никто не пришёл", -5);
        var planned = (await AnEvent.PlannedAsync(it.Db, it.Anna)).Id;
        foreach (var one in new[] { old, late, planned })
        {
            await AnEvent.ParticipantAsync(it.Db, one, it.Client.Id, person.Id, ParticipantStatus.Attended);
        }

        var choices = await it.Get<WaveQueries>().ChoicesAsync([], Now);
        Assert.Equal([late, old], choices.Events.Select(e => e.Id));
        Assert.Equal([old], choices.EventsLike("насосы емкости").Select(e => e.Id));
        Assert.Equal([late], choices.EventsLike("16.11.2026").Select(e => e.Id));
        Assert.Empty(choices.EventsLike("насосы сварка"));
    }

    [Fact]
    public async Task An_event_without_attendance_not_held_or_unknown_is_refused_beside_its_field()
    {
        await using var it = await CreateAsync();
        var person = await it.PersonAsync();
        var empty = await HeldAsync(it);
        var planned = (await AnEvent.PlannedAsync(it.Db, it.Anna)).Id;
        foreach (var (one, words) in new[] { (empty, "никто не отмечен"), (planned, "ещё не проведено"), (99_999, "Такого мероприятия нет") })
        {
            var refusal = await Assert.ThrowsAsync<RuleViolation>(() => it.DraftAsync(f => f.Audience = new WaveAudience { EventId = one }));
            Assert.Equal(nameof(WaveAudience.EventId), refusal.Field);
            Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        }

        // Attendance that was taken back after the draft was saved.
        await AnEvent.ParticipantAsync(it.Db, empty, it.Client.Id, person.Id, ParticipantStatus.Attended);
        var id = await it.DraftAsync(f => f.Audience = new WaveAudience { EventId = empty });
        await it.Db.EventParticipants.ExecuteUpdateAsync(p => p.SetProperty(x => x.Status, ParticipantStatus.NoShow), Now);
        await SeatLock.CountAsync(it.Db, empty, Now);
        var version = (await it.WaveAsync(id)).Version;
        Assert.Equal(nameof(WaveAudience.EventId), (await Assert.ThrowsAsync<RuleViolation>(() => it.Get<LaunchWave>().RunAsync(id, version, Now))).Field);
        Assert.Equal(nameof(WaveAudience.EventId), (await Assert.ThrowsAsync<RuleViolation>(() => it.Get<EditWave>().RunAsync(it.Form(f => (f.WaveId, f.Version, f.Audience) = (id, version, new WaveAudience { EventId = planned })), Now))).Field);
    }

    [Fact]
    public async Task A_wave_about_an_event_is_not_repeated()
    {
        await using var it = await CreateAsync();
        var person = await it.PersonAsync();
        var one = await HeldAsync(it);
        await AnEvent.ParticipantAsync(it.Db, one, it.Client.Id, person.Id, ParticipantStatus.Attended);
        var audience = new WaveAudience { EventId = one };
        Assert.Equal(nameof(WaveForm.RepeatMonths), (await Assert.ThrowsAsync<RuleViolation>(() => it.DraftAsync(f => (f.Audience, f.RepeatMonths) = (audience, 6)))).Field);

        var id = await it.LaunchedAsync(f => f.Audience = audience);
        var version = (await it.WaveAsync(id)).Version;
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => it.Get<RepeatWave>().RunAsync(id, version, 6, Now));
        Assert.Contains("не повторяется", refusal.Message, StringComparison.Ordinal);
        await it.Get<RepeatWave>().RunAsync(id, version, null, Now);
        Assert.Null((await it.WaveAsync(id)).RepeatMonths);
    }

    private static async Task<int> HeldAsync(WaveCase it, string title = "Сварка без брака", int days = -7) =>
        (await AnEvent.PlannedAsync(it.Db, it.Anna, TestClock.Start.UtcDateTime.Date.AddDays(days).AddHours(7), change: e => (e.TitleRu, e.Status) = (title, EventStatus.Held))).Id;
}
