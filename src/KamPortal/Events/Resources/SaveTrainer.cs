using System.ComponentModel.DataAnnotations;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Resources;

/// <summary>A colleague who trains or a speaker from outside; a colleague is called as the staff list calls them.</summary>
public sealed class SaveTrainer(KamDb kam)
{
    public sealed class Form
    {
        /// <summary>Null for a new one.</summary>
        public int? TrainerId { get; set; }

        public int Version { get; set; }

        /// <summary>The colleague; null: from outside. Does not change later.</summary>
        public int? UserId { get; set; }

        /// <summary>Of somebody from outside.</summary>
        public string? Name { get; set; }

        public string? Company { get; set; }

        public string? Email { get; set; }

        public string? Phone { get; set; }

        public string? About { get; set; }

        /// <summary>Null takes the setting.</summary>
        public int? HoursPerYear { get; set; }
    }

    /// <returns>The trainer's id.</returns>
    /// <exception cref="RuleViolation">No right, nobody named, the colleague is a trainer already, or a wrong address.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the trainer since it was shown.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageEvents);
        var trainer = form.TrainerId is { } id ? await TrainerLeaves.FindAsync(db, id, cancellationToken) : db.Add(await NewAsync(db, form.UserId, cancellationToken)).Entity;
        if (trainer.UserId is { } userId)
        {
            trainer.Name = await db.PortalUsers.Where(u => u.Id == userId).Select(u => u.LastName + " " + u.FirstName).SingleAsync(cancellationToken);
        }
        else
        {
            trainer.Name = FormRules.Text(form.Name, Trainer.NameMaxLength, nameof(form.Name)) ?? throw new RuleViolation(ResourceMessages.TrainerNameRequired, nameof(form.Name));
            trainer.Company = FormRules.Text(form.Company, Trainer.CompanyMaxLength, nameof(form.Company));
            trainer.Email = FormRules.Text(form.Email, Trainer.EmailMaxLength, nameof(form.Email));
            trainer.Phone = FormRules.Text(form.Phone, Trainer.PhoneMaxLength, nameof(form.Phone));
            if (trainer.Email is not null && !new EmailAddressAttribute().IsValid(trainer.Email))
            {
                throw new RuleViolation(ResourceMessages.EmailInvalid, nameof(form.Email));
            }
        }

        trainer.About = FormRules.Text(form.About, Trainer.AboutMaxLength, nameof(form.About));
        trainer.HoursPerYear = form.HoursPerYear is null or (>= 1 and <= 2000) ? form.HoursPerYear : throw new RuleViolation(ResourceMessages.HoursRange, nameof(form.HoursPerYear));
        await db.SaveFormAsync(trainer, form.TrainerId is null ? trainer.Version : form.Version, cancellationToken);
        return trainer.Id;
    }

    private static async Task<Trainer> NewAsync(KamDbContext db, int? userId, CancellationToken cancellationToken)
    {
        if (userId is null)
        {
            return new Trainer { Name = "" };
        }

        var name = await db.PortalUsers.Where(u => u.Id == userId && u.IsEnabled).Select(u => u.LastName).SingleOrDefaultAsync(cancellationToken) ?? throw new RuleViolation(Catalogue.CatalogueMessages.PersonNotFound, nameof(Form.UserId));
        return await db.Trainers.AnyAsync(t => t.UserId == userId, cancellationToken) ? throw new RuleViolation(ResourceMessages.TrainerTaken, nameof(Form.UserId)) : new Trainer { Name = name, UserId = userId };
    }
}
